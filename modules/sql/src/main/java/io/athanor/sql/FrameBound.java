package io.athanor.sql;

import io.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * One end of a window's frame.
 *
 * @param direction on which side of the current row it lies
 * @param distance how far from the current row, or null for the current row itself and for the end of the window
 */
public record FrameBound(Direction direction, @Nullable Expression<Integer> distance) {

    /** The sides of the current row. */
    public enum Direction {
        /** Before it. */
        PRECEDING,
        /** It. */
        CURRENT_ROW,
        /** Behind it. */
        FOLLOWING
    }

    /** The first row of the window. */
    public static FrameBound unboundedPreceding() {
        return new FrameBound(Direction.PRECEDING, null);
    }

    /** So many before the current row. */
    public static FrameBound preceding(int distance) {
        return new FrameBound(Direction.PRECEDING, distance(distance));
    }

    /** The current row. */
    public static FrameBound currentRow() {
        return new FrameBound(Direction.CURRENT_ROW, null);
    }

    /** So many behind the current row. */
    public static FrameBound following(int distance) {
        return new FrameBound(Direction.FOLLOWING, distance(distance));
    }

    /** The last row of the window. */
    public static FrameBound unboundedFollowing() {
        return new FrameBound(Direction.FOLLOWING, null);
    }

    private static Expression<Integer> distance(int distance) {
        if (distance < 0) {
            throw new IllegalArgumentException(
                    "a distance inside a window must not be below zero: " + distance + "; turn the direction instead");
        }
        return BindParameter.of(Types.INTEGER, distance);
    }

    FrameBound rewrite(Rewriter rewriter) {
        Expression<Integer> newDistance = rewriter.rewriteOptional(distance);
        return newDistance == distance ? this : new FrameBound(direction, newDistance);
    }
}
