package io.athanor.compatibility.letter;

import io.athanor.orm.Registry;

/** The mapping of the letters. */
public final class Letters {

    private Letters() {}

    /** A registry of all of them, and its tables. */
    public static Registry registry() {
        return Registry.of(Letter_.ENTITY, Address_.ENTITY, Town_.ENTITY);
    }
}
