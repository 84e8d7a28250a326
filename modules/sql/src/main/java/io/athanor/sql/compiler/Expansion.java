package io.athanor.sql.compiler;

import org.jspecify.annotations.Nullable;

/** A place whose text depends on its value, and is written once the value is known. */
interface Expansion {

    /**
     * Appends the text for a value, and adds the values in it.
     *
     * @param headLength how much of the text written last stands before the place and belongs to it
     */
    void appendTo(ExpandedText out, @Nullable Object value, int headLength);

    /**
     * How many values take the place, one by one from a list; below zero if the text depends on more than this number.
     */
    default int plainLength(@Nullable Object value) {
        return -1;
    }
}
