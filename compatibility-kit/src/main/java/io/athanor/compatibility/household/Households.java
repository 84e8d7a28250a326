package io.athanor.compatibility.household;

import io.athanor.orm.Registry;

/** The mapping of households and their members. */
public final class Households {

    private Households() {}

    /** A registry of all of them, and its tables. */
    public static Registry registry() {
        return Registry.of(
                Household_.ENTITY,
                Lodger_.ENTITY,
                Child_.ENTITY,
                Parcel_.ENTITY,
                Plant_.ENTITY,
                Toy_.ENTITY,
                Leaf_.ENTITY,
                School_.ENTITY);
    }
}
