package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A city of a country. */
@Entity(table = "cities")
public class City {

    @Id
    private @Nullable Integer id;

    @Column(length = 2)
    @ForeignKey("countries.code")
    private @Nullable String countryCode;

    @Column(length = 30)
    private @Nullable String name;

    @Relationship(backPopulates = "cities")
    private @Nullable Country country;

    public City(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getCountryCode() {
        return countryCode;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable Country getCountry() {
        return country;
    }

    @Override
    public String toString() {
        return "City(" + id + ",)";
    }
}
