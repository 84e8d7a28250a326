package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.annotation.UniqueKey;

/** What is owned; the kinds share a table. */
@Entity(table = "assets")
@Inheritance(strategy = InheritanceStrategy.SINGLE_TABLE)
@UniqueKey({"owner", "label"})
public class Asset extends Stamped {

    @Column(length = 20)
    private String owner;

    @Column(length = 20)
    private String label;

    public Asset(String owner, String label) {
        this.owner = owner;
        this.label = label;
    }

    public String getOwner() {
        return owner;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
