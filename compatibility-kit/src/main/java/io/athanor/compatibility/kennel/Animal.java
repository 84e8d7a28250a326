package io.athanor.compatibility.kennel;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An animal, which has a mother. */
@Entity(table = "animals")
@Inheritance
public class Animal {

    @Id
    private @Nullable Integer id;

    @Column(length = 20, nullable = false)
    private String name;

    @ForeignKey("animals.id")
    private @Nullable Integer motherId;

    @Relationship(foreignKeys = "motherId", remoteSide = "id")
    private @Nullable Animal mother;

    public Animal(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Integer getMotherId() {
        return motherId;
    }

    public @Nullable Animal getMother() {
        return mother;
    }

    public void setMother(@Nullable Animal mother) {
        this.mother = mother;
    }
}
