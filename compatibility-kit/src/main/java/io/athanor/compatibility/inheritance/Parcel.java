package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** At the bottom of a hierarchy whose rows do not tell their class. */
@Entity(table = "parcels")
public class Parcel extends Letter {

    private @Nullable Integer weight;

    protected Parcel() {}

    public Parcel(String title, String sender, int weight) {
        super(title, sender);
        this.weight = weight;
    }

    public @Nullable Integer getWeight() {
        return weight;
    }

    public void setWeight(@Nullable Integer value) {
        weight = value;
    }
}
