package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A country, which may have a capital; the city must have a country. */
@Entity(table = "countries")
@SuppressWarnings("NullAway.Init")
public class Country {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("cities.id")
    private @Nullable Integer capitalId;

    @Relationship
    private @Nullable City capital;

    @Relationship(backPopulates = "country", orderBy = "id", cascade = Cascade.ALL)
    private List<City> cities;

    public Country(String name) {
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

    public @Nullable Integer getCapitalId() {
        return capitalId;
    }

    public @Nullable City getCapital() {
        return capital;
    }

    public void setCapital(@Nullable City capital) {
        this.capital = capital;
    }

    public List<City> getCities() {
        return cities;
    }
}
