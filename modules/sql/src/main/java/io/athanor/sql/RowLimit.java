package io.athanor.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of a query's rows are wanted.
 *
 * @param count at most so many rows, or null for all
 * @param offset so many rows are left out at the start, or null for none
 * @param unit what the count is of, or null if the shorter LIMIT says it
 * @param ties whether rows that equal the last one in the sort order come besides
 */
public record RowLimit(
        @Nullable Expression<Integer> count,
        @Nullable Expression<Integer> offset,
        @Nullable Unit unit,
        boolean ties) {

    /** What is counted. */
    public enum Unit {
        /** Rows. */
        ROWS,
        /** Hundredths of all rows. */
        PERCENT
    }

    /** All rows. */
    public static final RowLimit NONE = new RowLimit(null, null, null, false);

    /** Whether all rows are wanted. */
    public boolean isNone() {
        return count == null && offset == null;
    }

    RowLimit withCount(@Nullable Expression<Integer> newCount) {
        return new RowLimit(newCount, offset, null, false);
    }

    RowLimit withOffset(@Nullable Expression<Integer> newOffset) {
        return new RowLimit(count, newOffset, unit, ties);
    }

    RowLimit withFetch(Expression<Integer> newCount, Unit newUnit, boolean newTies) {
        return new RowLimit(newCount, offset, newUnit, newTies);
    }

    /** With hundredths of all rows, and those that equal the last one if that was said before. */
    RowLimit withPercent(Expression<Integer> newCount) {
        return withFetch(newCount, Unit.PERCENT, ties && isOfSameCount(newCount));
    }

    /** With rows that equal the last one besides, of hundredths of all rows if that was said before. */
    RowLimit withTies(Expression<Integer> newCount) {
        boolean percent = unit == Unit.PERCENT && isOfSameCount(newCount);
        return withFetch(newCount, percent ? Unit.PERCENT : Unit.ROWS, true);
    }

    private boolean isOfSameCount(Expression<Integer> newCount) {
        Object before = count instanceof BindParameter<?> bind ? bind.value() : count;
        Object now = newCount instanceof BindParameter<?> bind ? bind.value() : newCount;
        if (!Objects.equals(before, now)) {
            throw new IllegalArgumentException("fetchPercent() and fetchWithTies() name two numbers, " + before
                    + " and " + now + ": use fetchPercentWithTies(), or unlimited() before the other");
        }
        return true;
    }

    static Expression<Integer> rows(String what, int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException(what + " must not be below zero: " + rows);
        }
        return BindParameter.of(io.athanor.sql.type.Types.INTEGER, rows);
    }

    void describe(Structure structure) {
        structure.part(count);
        structure.part(offset);
        structure.attribute(unit);
        structure.attribute(ties);
    }

    RowLimit rewrite(Rewriter rewriter) {
        Expression<Integer> newCount = rewriter.rewriteOptional(count);
        Expression<Integer> newOffset = rewriter.rewriteOptional(offset);
        return newCount == count && newOffset == offset ? this : new RowLimit(newCount, newOffset, unit, ties);
    }
}
