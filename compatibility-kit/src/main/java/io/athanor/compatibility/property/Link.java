package io.athanor.compatibility.property;

import io.athanor.compatibility.world.Association;

/**
 * Two objects that belong together.
 *
 * @param association what they are to each other
 * @param left the name of the one referred to
 * @param right the name of the one that refers
 */
record Link(Association association, String left, String right) {

    /** The name of the other one. */
    String other(String name) {
        return name.equals(left) ? right : left;
    }

    boolean touches(String name) {
        return name.equals(left) || name.equals(right);
    }

    @Override
    public String toString() {
        return left + "-" + association + "-" + right;
    }
}
