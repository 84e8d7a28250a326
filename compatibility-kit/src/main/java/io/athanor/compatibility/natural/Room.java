package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** A room, whose building and number are its key together. */
@Entity(table = "rooms")
@SuppressWarnings("NullAway.Init")
public class Room {

    @Id
    @Column(length = 30)
    private String building;

    @Id
    private Integer number;

    @Relationship(backPopulates = "room", orderBy = "id")
    private List<Desk> desks;

    @Relationship(backPopulates = "room", orderBy = "id")
    private List<Lamp> lamps;

    public Room(String building, Integer number) {
        this.building = building;
        this.number = number;
    }

    public String getBuilding() {
        return building;
    }

    public void setBuilding(String building) {
        this.building = building;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public List<Desk> getDesks() {
        return desks;
    }

    public List<Lamp> getLamps() {
        return lamps;
    }
}
