package io.athanor.compatibility.fleet;

import io.athanor.sql.Expression;

/** What is computed of boats. */
public final class FleetExpressions {

    private FleetExpressions() {}

    /** The square of the hull, by its two columns. */
    public static Expression<Integer> area() {
        return Boat_.hull.length.times(Boat_.hull.width);
    }

    /** How many voyages there would be at one more. */
    public static Expression<Integer> next() {
        return Craft_.voyages.plus(1);
    }
}
