package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** Shares the joined table of the class that it extends. */
@Entity(table = "bosses")
@DiscriminatorValue("director")
public class Director extends Boss {

    private @Nullable Integer shares;

    protected Director() {}

    public Director(String name, String car, int shares) {
        super(name, car);
        this.shares = shares;
    }

    public @Nullable Integer getShares() {
        return shares;
    }

    public void setShares(@Nullable Integer value) {
        shares = value;
    }
}
