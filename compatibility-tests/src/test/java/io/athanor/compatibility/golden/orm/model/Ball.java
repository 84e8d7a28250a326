package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A ball of a person. */
@Entity(table = "balls")
public class Ball {

    @Id
    private @Nullable Integer id;

    @Column(length = 30)
    private @Nullable String label;

    @ForeignKey("people.id")
    private @Nullable Integer personId;

    @Relationship(foreignKeys = "personId", backPopulates = "balls")
    private @Nullable Person person;

    public Ball(String label) {
        this.label = label;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public @Nullable Integer getPersonId() {
        return personId;
    }

    public @Nullable Person getPerson() {
        return person;
    }

    @Override
    public String toString() {
        return "Ball(" + id + ",)";
    }
}
