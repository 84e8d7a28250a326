package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The one capital of a country. */
@Entity(table = "capitals")
public class Capital {

    @Id
    private @Nullable Integer id;

    @Column(length = 2, unique = true)
    @ForeignKey("countries.code")
    private @Nullable String countryCode;

    @Column(length = 30)
    private @Nullable String name;

    @Relationship(backPopulates = "capital")
    private @Nullable Country country;

    public Capital(String name) {
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
        return "Capital(" + id + ",)";
    }
}
