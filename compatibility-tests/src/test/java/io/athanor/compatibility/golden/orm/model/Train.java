package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A train, which stands at a station; its table has a foreign key of two columns. */
@Entity(table = "trains")
public class Train {

    @Id
    private @Nullable Integer id;

    @Column(length = 10)
    private @Nullable String atLine;

    private @Nullable Integer atNum;

    @Column(length = 10)
    private @Nullable String code;

    @Relationship(backPopulates = "trains")
    private @Nullable Station station;

    public Train(String code) {
        this.code = code;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getAtLine() {
        return atLine;
    }

    public @Nullable Integer getAtNum() {
        return atNum;
    }

    public @Nullable String getCode() {
        return code;
    }

    public @Nullable Station getStation() {
        return station;
    }

    @Override
    public String toString() {
        return "Train(" + id + ",)";
    }
}
