package io.athanor.compatibility.household;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An owner of members of every kind. */
@Entity(table = "households")
@SuppressWarnings("NullAway.Init")
public class Household {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @Relationship(backPopulates = "household", orderBy = "id")
    private List<Lodger> lodgers;

    @Relationship(
            backPopulates = "household",
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Child> children;

    @Relationship(orderBy = "id")
    private List<Parcel> parcels;

    @Relationship(
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Plant> plants;

    public Household(String name) {
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

    public List<Lodger> getLodgers() {
        return lodgers;
    }

    public void setLodgers(List<Lodger> lodgers) {
        this.lodgers = lodgers;
    }

    public List<Child> getChildren() {
        return children;
    }

    public void setChildren(List<Child> children) {
        this.children = children;
    }

    public List<Parcel> getParcels() {
        return parcels;
    }

    public void setParcels(List<Parcel> parcels) {
        this.parcels = parcels;
    }

    public List<Plant> getPlants() {
        return plants;
    }

    public void setPlants(List<Plant> plants) {
        this.plants = plants;
    }
}
