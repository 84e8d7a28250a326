package io.athanor.dialect.postgresql;

import org.jspecify.annotations.Nullable;

/**
 * A range of values between two bounds. Immutable, compared by content.
 *
 * <p>The server brings ranges of whole numbers and dates into the form with the lower bound included and the upper one
 * excluded; one that it has stored may thus have other bounds than the one that was sent.
 *
 * @param lower the lower bound, or null for none
 * @param upper the upper bound, or null for none
 * @param includesLower whether the lower bound belongs to the range
 * @param includesUpper whether the upper bound belongs to the range
 * @param isEmpty whether no value belongs to the range
 * @param <T> the class of the values
 */
public record Range<T extends Comparable<? super T>>(
        @Nullable T lower, @Nullable T upper, boolean includesLower, boolean includesUpper, boolean isEmpty) {

    /** A range; a bound that is missing is not included. */
    public Range {
        if (isEmpty) {
            lower = null;
            upper = null;
        } else if (lower != null && upper != null && compare(lower, upper) > 0) {
            throw new IllegalArgumentException(
                    "the lower bound of a range is above its upper bound: " + lower + ", " + upper);
        }
        includesLower &= lower != null;
        includesUpper &= upper != null;
    }

    private static <T extends Comparable<? super T>> int compare(T left, T right) {
        return left.compareTo(right);
    }

    /** From the lower bound to before the upper bound; null for no bound. */
    public static <T extends Comparable<? super T>> Range<T> of(@Nullable T lower, @Nullable T upper) {
        return new Range<>(lower, upper, true, false, false);
    }

    /** Between two bounds, both of which belong to it; null for no bound. */
    public static <T extends Comparable<? super T>> Range<T> closed(@Nullable T lower, @Nullable T upper) {
        return new Range<>(lower, upper, true, true, false);
    }

    /** The range of no value. */
    public static <T extends Comparable<? super T>> Range<T> empty() {
        return new Range<>(null, null, false, false, true);
    }

    /** Whether a value belongs to the range. */
    public boolean contains(T value) {
        if (isEmpty) {
            return false;
        }
        if (lower != null) {
            int order = lower.compareTo(value);
            if (order > 0 || order == 0 && !includesLower) {
                return false;
            }
        }
        if (upper == null) {
            return true;
        }
        int order = upper.compareTo(value);
        return order > 0 || order == 0 && includesUpper;
    }

    /** The range as mathematics write it, such as {@code [1,5)}. */
    @Override
    public String toString() {
        if (isEmpty) {
            return "empty";
        }
        return (includesLower ? "[" : "(")
                + (lower == null ? "" : lower)
                + ","
                + (upper == null ? "" : upper)
                + (includesUpper ? "]" : ")");
    }
}
