package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** In the middle of a hierarchy in one table. */
@Entity
@DiscriminatorValue("car")
public class Car extends Vehicle {

    private int doors;

    @Column(length = 20, unique = true)
    private @Nullable String plate;

    protected Car() {}

    public Car(String name, int doors) {
        super(name);
        this.doors = doors;
    }

    public int getDoors() {
        return doors;
    }

    public void setDoors(int value) {
        doors = value;
    }

    public @Nullable String getPlate() {
        return plate;
    }

    public void setPlate(@Nullable String value) {
        plate = value;
    }
}
