package io.athanor.compatibility.letter;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A street in a town. */
@Entity(table = "addresses")
public class Address {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String street;

    @ForeignKey("towns.id")
    private @Nullable Integer townId;

    @Relationship(lazy = Lazy.JOINED)
    private @Nullable Town town;

    public Address(String street, @Nullable Town town) {
        this.street = street;
        this.town = town;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public @Nullable Integer getTownId() {
        return townId;
    }

    public @Nullable Town getTown() {
        return town;
    }

    public void setTown(@Nullable Town town) {
        this.town = town;
    }
}
