package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;

/** Told by a number. */
@Entity
@DiscriminatorValue("2")
public class Estimate extends Reading {

    private int error;

    protected Estimate() {}

    public Estimate(int tenths, int error) {
        super(tenths);
        this.error = error;
    }

    public int getError() {
        return error;
    }
}
