package io.athanor.guide.orm;

import io.athanor.orm.annotation.Check;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Default;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Hybrid;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.ServerDefault;
import io.athanor.orm.annotation.UniqueKey;
import io.athanor.sql.Expression;
import org.jspecify.annotations.Nullable;

// tag::entity
/** Where concerts are. */
@Entity(table = "venue", comment = "Where concerts are")
@UniqueKey({"city", "name"})
@Check("{seats} >= 0")
public class Venue {

    /** What tells venues apart: a number that nothing else is taken for. */
    public record VenueId(int value) {}

    @Id
    private @Nullable VenueId id;

    @Column(length = 50)
    private String city;

    @Column(length = 50)
    private String name;

    private int seats;

    private int standing;

    @Default("VenueDefaults.RATING")
    private @Nullable Integer rating;

    @ServerDefault("'open'")
    @Column(length = 10)
    private @Nullable String status;

    /** All who get in. */
    @Hybrid
    static Expression<Integer> capacity() {
        return Venue_.seats.plus(Venue_.standing);
    }
    // end::entity

    public Venue(String city, String name, int seats, int standing) {
        this.city = city;
        this.name = name;
        this.seats = seats;
        this.standing = standing;
    }

    public @Nullable VenueId getId() {
        return id;
    }

    public String getCity() {
        return city;
    }

    public String getName() {
        return name;
    }

    public int getSeats() {
        return seats;
    }

    public int getStanding() {
        return standing;
    }

    public @Nullable Integer getRating() {
        return rating;
    }

    public @Nullable String getStatus() {
        return status;
    }
    // tag::entity
}
// end::entity
