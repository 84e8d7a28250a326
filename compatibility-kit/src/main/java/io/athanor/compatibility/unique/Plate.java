package io.athanor.compatibility.unique;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What belongs to exactly one car. */
@Entity(table = "plates")
public class Plate {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String number;

    @ForeignKey("cars.id")
    @Column(nullable = false, unique = true)
    private @Nullable Integer carId;

    @Relationship(backPopulates = "plate")
    private @Nullable Car car;

    public Plate(String number) {
        this.number = number;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable Integer getCarId() {
        return carId;
    }

    public @Nullable Car getCar() {
        return car;
    }

    public void setCar(@Nullable Car car) {
        this.car = car;
    }
}
