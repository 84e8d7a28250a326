package io.athanor.compatibility.unique;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What belongs to one house at most, and outlives it. */
@Entity(table = "gardens")
public class Garden {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("houses.id")
    @Column(unique = true)
    private @Nullable Integer houseId;

    @Relationship(backPopulates = "garden")
    private @Nullable House house;

    public Garden(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Integer getHouseId() {
        return houseId;
    }

    public void setHouseId(@Nullable Integer houseId) {
        this.houseId = houseId;
    }

    public @Nullable House getHouse() {
        return house;
    }

    public void setHouse(@Nullable House house) {
        this.house = house;
    }
}
