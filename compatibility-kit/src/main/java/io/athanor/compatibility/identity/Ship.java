package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.Entity;

/** A vessel with masts. */
@Entity(table = "ships")
public class Ship extends Vessel {

    private int masts;

    public Ship(Gate gate, String name, int masts) {
        super(gate, name);
        this.masts = masts;
    }

    public int getMasts() {
        return masts;
    }
}
