package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A country, whose key is its code. */
@Entity(table = "countries")
public class Country {

    @Id
    @Column(length = 2)
    private String code;

    @Column(length = 30)
    private @Nullable String name;

    @Relationship(
            backPopulates = "country",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Capital capital;

    @Relationship(backPopulates = "country", orderBy = "id")
    private List<City> cities;

    public Country(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable Capital getCapital() {
        return capital;
    }

    public void setCapital(@Nullable Capital capital) {
        this.capital = capital;
    }

    public List<City> getCities() {
        return cities;
    }

    @Override
    public String toString() {
        return "Country('" + code + "',)";
    }
}
