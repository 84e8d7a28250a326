package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;

/** A fast car. */
@Entity
@DiscriminatorValue("sports")
public class SportsCar extends Car {

    protected SportsCar() {}

    public SportsCar(String name, int doors) {
        super(name, doors);
    }
}
