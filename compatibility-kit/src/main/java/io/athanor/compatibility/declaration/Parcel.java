package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Check;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Embedded;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.GeneratedColumn;
import io.athanor.orm.annotation.Index;
import io.athanor.orm.annotation.UniqueKey;
import io.athanor.schema.Computed.Storage;
import org.jspecify.annotations.Nullable;

/** What is sent: numbered for each sender, and alone in its place. */
@Entity(table = "parcels", comment = "What is sent")
@UniqueKey({"sender", "number"})
@UniqueKey(value = "place", name = "uq_parcel_place")
@Index(
        value = {"sender", "place.shelf"},
        name = "ix_parcel_sender")
@Check(value = "{number} > 0", name = "ck_parcel_number")
public class Parcel extends Stamped {

    @Column(length = 20, nullable = false)
    private String sender;

    @Column(name = "Order")
    private int number;

    @Embedded(nullable = false)
    private Place place;

    @Check("{weight} < 1000")
    private int weight;

    @GeneratedColumn(value = "{weight} * {number}", storage = Storage.STORED)
    private @Nullable Integer load;

    @ForeignKey(value = "parcels.id", onDelete = "SET NULL")
    private @Nullable Integer insideId;

    public Parcel(String sender, int number, Place place) {
        this.sender = sender;
        this.number = number;
        this.place = place;
        this.weight = 10;
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = sender;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public Place getPlace() {
        return place;
    }

    public void setPlace(Place place) {
        this.place = place;
    }

    public int getWeight() {
        return weight;
    }

    public void setWeight(int weight) {
        this.weight = weight;
    }

    public @Nullable Integer getLoad() {
        return load;
    }

    public @Nullable Integer getInsideId() {
        return insideId;
    }
}
