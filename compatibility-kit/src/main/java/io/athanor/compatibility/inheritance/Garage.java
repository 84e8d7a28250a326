package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where vehicles stand. */
@Entity(table = "garages")
public class Garage {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private @Nullable String name;

    @Relationship(backPopulates = "garage", orderBy = "id")
    private final List<Vehicle> vehicles = new ArrayList<>();

    @Relationship(orderBy = "id")
    private final List<Car> cars = new ArrayList<>();

    protected Garage() {}

    public Garage(String name) {
        this.name = name;
    }

    public List<Vehicle> getVehicles() {
        return vehicles;
    }

    public List<Car> getCars() {
        return cars;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public void setId(@Nullable Integer value) {
        id = value;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String value) {
        name = value;
    }
}
