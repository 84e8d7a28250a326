package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What refers to a key of two parts that the database carries on. */
@Entity(table = "desks")
public class Desk {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String label;

    @Column(length = 30)
    private @Nullable String building;

    private @Nullable Integer number;

    @Relationship(backPopulates = "desks")
    private @Nullable Room room;

    public Desk(String label) {
        this.label = label;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public @Nullable String getBuilding() {
        return building;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public @Nullable Room getRoom() {
        return room;
    }

    public void setRoom(@Nullable Room room) {
        this.room = room;
    }
}
