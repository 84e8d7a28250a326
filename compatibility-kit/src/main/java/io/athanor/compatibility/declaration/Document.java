package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;

/** What is written; each kind has a table of its own besides. */
@Entity(table = "documents")
@Inheritance(strategy = InheritanceStrategy.JOINED)
public class Document extends Stamped {

    @Column(length = 20)
    private String title;

    public Document(String title) {
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
