package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** A vehicle with doors. */
@Entity
@DiscriminatorValue("car")
public class Car extends Vehicle {

    private @Nullable Integer doors;

    protected Car() {}

    public Car(String name, int doors) {
        super(name);
        this.doors = doors;
    }

    public @Nullable Integer getDoors() {
        return doors;
    }

    public void setDoors(@Nullable Integer value) {
        doors = value;
    }
}
