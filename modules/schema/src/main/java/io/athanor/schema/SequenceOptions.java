package io.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence or an identity column counts; null is the database's default.
 *
 * @param start the first value
 * @param increment the distance between values
 * @param minimum the least value
 * @param maximum the greatest value
 * @param noMinimum whether the least value is explicitly that of the type
 * @param noMaximum whether the greatest value is explicitly that of the type
 * @param cycle whether it starts again at its end
 * @param cache how many values a connection takes at once
 */
public record SequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        boolean noMinimum,
        boolean noMaximum,
        @Nullable Boolean cycle,
        @Nullable Long cache) {

    /** The database's defaults. */
    public static final SequenceOptions DEFAULTS =
            new SequenceOptions(null, null, null, null, false, false, null, null);

    /** With a first value. */
    public SequenceOptions start(long value) {
        return new SequenceOptions(value, increment, minimum, maximum, noMinimum, noMaximum, cycle, cache);
    }

    /** With a distance between values. */
    public SequenceOptions increment(long value) {
        return new SequenceOptions(start, value, minimum, maximum, noMinimum, noMaximum, cycle, cache);
    }

    /** With a least value. */
    public SequenceOptions minimum(long value) {
        return new SequenceOptions(start, increment, value, maximum, false, noMaximum, cycle, cache);
    }

    /** With a greatest value. */
    public SequenceOptions maximum(long value) {
        return new SequenceOptions(start, increment, minimum, value, noMinimum, false, cycle, cache);
    }

    /** Explicitly without bounds other than the type's. */
    public SequenceOptions unbounded() {
        return new SequenceOptions(start, increment, null, null, true, true, cycle, cache);
    }

    /** Starting again at the end, or not. */
    public SequenceOptions cycle(boolean again) {
        return new SequenceOptions(start, increment, minimum, maximum, noMinimum, noMaximum, again, cache);
    }

    /** With a number of values that a connection takes at once. */
    public SequenceOptions cache(long size) {
        return new SequenceOptions(start, increment, minimum, maximum, noMinimum, noMaximum, cycle, size);
    }
}
