package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** Beside another class with a joined table. */
@Entity(table = "bosses")
@DiscriminatorValue("boss")
public class Boss extends Employee {

    @Column(length = 20, unique = true)
    private @Nullable String car;

    protected Boss() {}

    public Boss(String name, String car) {
        super(name);
        this.car = car;
    }

    public @Nullable String getCar() {
        return car;
    }

    public void setCar(@Nullable String value) {
        car = value;
    }
}
