package io.athanor.compatibility.circle;

import io.athanor.orm.Registry;

/** The mapping of the classes that refer to each other. */
public final class Circles {

    private Circles() {}

    /** A registry of all of them, and its tables. */
    public static Registry registry() {
        return Registry.of(
                Author_.ENTITY,
                Book_.ENTITY,
                Rock_.ENTITY,
                Scissors_.ENTITY,
                Paper_.ENTITY,
                Country_.ENTITY,
                City_.ENTITY,
                Hen_.ENTITY,
                Egg_.ENTITY,
                Dawn_.ENTITY,
                Noon_.ENTITY,
                Dusk_.ENTITY,
                Person_.ENTITY,
                Spy_.ENTITY,
                Folder_.ENTITY,
                Lord_.ENTITY,
                Coin_.ENTITY);
    }
}
