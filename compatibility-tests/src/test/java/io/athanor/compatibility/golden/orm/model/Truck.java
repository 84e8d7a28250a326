package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** A vehicle that carries something. */
@Entity
@DiscriminatorValue("truck")
public class Truck extends Vehicle {

    private @Nullable Integer payload;

    protected Truck() {}

    public Truck(String name, int payload) {
        super(name);
        this.payload = payload;
    }

    public @Nullable Integer getPayload() {
        return payload;
    }

    public void setPayload(@Nullable Integer value) {
        payload = value;
    }
}
