package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Beside another class in one table. */
@Entity
@DiscriminatorValue("truck")
public class Truck extends Vehicle {

    private @Nullable Integer payload;

    @Relationship(orderBy = "id")
    private final List<Trip> trips = new ArrayList<>();

    protected Truck() {}

    public Truck(String name, Integer payload) {
        super(name);
        this.payload = payload;
    }

    public List<Trip> getTrips() {
        return trips;
    }

    public @Nullable Integer getPayload() {
        return payload;
    }

    public void setPayload(@Nullable Integer value) {
        payload = value;
    }
}
