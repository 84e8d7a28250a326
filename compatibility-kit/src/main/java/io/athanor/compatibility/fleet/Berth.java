package io.athanor.compatibility.fleet;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A place to sleep on a boat. */
@Entity(table = "berths")
public class Berth {

    @Id
    private @Nullable Integer id;

    @Column(length = 10)
    private @Nullable String place;

    @ForeignKey("boats.id")
    private @Nullable Integer boatId;

    @Relationship(backPopulates = "berths")
    private @Nullable Boat boat;

    public Berth(String place) {
        this.place = place;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public @Nullable Integer getBoatId() {
        return boatId;
    }

    public @Nullable Boat getBoat() {
        return boat;
    }

    public void setBoat(@Nullable Boat boat) {
        this.boat = boat;
    }
}
