package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import org.jspecify.annotations.Nullable;

/** A hierarchy whose discriminator is an enum. */
@Entity(table = "weathers")
@Inheritance(discriminator = "sky")
@DiscriminatorValue("CLEAR")
public class Weather {

    /** What the discriminator holds. */
    public enum Sky {
        CLEAR,
        RAIN
    }

    @Id
    private @Nullable Integer id;

    private @Nullable Sky sky;

    @Column(length = 20)
    private @Nullable String place;

    protected Weather() {}

    public Weather(String place) {
        this.place = place;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Sky getSky() {
        return sky;
    }

    public @Nullable String getPlace() {
        return place;
    }
}
