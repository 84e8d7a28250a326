package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;

/** Told by a constant of an enum. */
@Entity
@DiscriminatorValue("RAIN")
public class Rain extends Weather {

    private int millimetres;

    protected Rain() {}

    public Rain(String place, int millimetres) {
        super(place);
        this.millimetres = millimetres;
    }

    public int getMillimetres() {
        return millimetres;
    }
}
