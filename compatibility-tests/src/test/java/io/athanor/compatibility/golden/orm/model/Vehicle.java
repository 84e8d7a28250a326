package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import org.jspecify.annotations.Nullable;

/** The top of a hierarchy in one table. */
@Entity(table = "vehicles")
@Inheritance(discriminator = "kind")
@DiscriminatorValue("vehicle")
public class Vehicle {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private @Nullable String name;

    @Column(length = 20)
    private @Nullable String kind;

    protected Vehicle() {}

    public Vehicle(String name) {
        this.name = name;
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

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String value) {
        kind = value;
    }
}
