package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** What only trucks have. */
@Entity(table = "trips")
public class Trip {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private @Nullable String target;

    @ForeignKey("vehicles.id")
    private @Nullable Integer truckId;

    protected Trip() {}

    public Trip(String target) {
        this.target = target;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public void setId(@Nullable Integer value) {
        id = value;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String value) {
        target = value;
    }

    public @Nullable Integer getTruckId() {
        return truckId;
    }

    public void setTruckId(@Nullable Integer value) {
        truckId = value;
    }
}
