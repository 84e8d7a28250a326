package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** At the bottom of a hierarchy in one table. */
@Entity
@DiscriminatorValue("sports")
public class SportsCar extends Car {

    private @Nullable Integer power;

    protected SportsCar() {}

    public SportsCar(String name, int doors, int power) {
        super(name, doors);
        this.power = power;
    }

    public @Nullable Integer getPower() {
        return power;
    }

    public void setPower(@Nullable Integer value) {
        power = value;
    }
}
