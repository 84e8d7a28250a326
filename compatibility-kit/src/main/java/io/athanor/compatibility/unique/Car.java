package io.athanor.compatibility.unique;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What owns one plate at most. */
@Entity(table = "cars")
public class Car {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @Relationship(
            backPopulates = "car",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Plate plate;

    public Car(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Plate getPlate() {
        return plate;
    }

    public void setPlate(@Nullable Plate plate) {
        this.plate = plate;
    }
}
