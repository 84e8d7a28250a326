package io.athanor.compatibility.unique;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** What has a row that is unique within a hall; the row may be missing, the hall never. */
@Entity(table = "seats")
public class Seat {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String hall;

    private @Nullable Integer place;

    public Seat(String hall, @Nullable Integer place) {
        this.hall = hall;
        this.place = place;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getHall() {
        return hall;
    }

    public void setHall(String hall) {
        this.hall = hall;
    }

    public @Nullable Integer getPlace() {
        return place;
    }

    public void setPlace(@Nullable Integer place) {
        this.place = place;
    }
}
