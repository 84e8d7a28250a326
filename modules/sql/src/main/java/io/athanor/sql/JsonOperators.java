package io.athanor.sql;

/** Access to the parts of a JSON document. */
public interface JsonOperators {

    /** The expression that the operators apply to. */
    Expression<?> self();

    /**
     * The part of a JSON document that lies behind these steps: names of members and indexes of elements, from 0.
     *
     * @throws IllegalArgumentException if there is no step, or one is neither a string nor a number from 0
     */
    default JsonPath path(Object... steps) {
        return JsonPath.of(self(), steps);
    }
}
