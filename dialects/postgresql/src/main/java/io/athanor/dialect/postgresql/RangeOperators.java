package io.athanor.dialect.postgresql;

import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.Sql;

/** The operators of ranges that are used most; {@code test()} writes the others. */
public final class RangeOperators {

    private RangeOperators() {}

    /** {@code @>}, whether a range contains a value. */
    public static <T extends Comparable<? super T>> Predicate contains(Expression<Range<T>> range, T value) {
        return new OwnTest("a test for a value of a range", range, "@>", Sql.literal(value));
    }

    /** {@code @>}, whether a range contains a value or another range. */
    public static <T extends Comparable<? super T>> Predicate contains(
            Expression<Range<T>> range, Expression<?> valueOrRange) {
        return new OwnTest("a test for a value of a range", range, "@>", valueOrRange);
    }

    /** {@code @>}, whether a range contains another. */
    public static <T extends Comparable<? super T>> Predicate contains(Expression<Range<T>> range, Range<T> part) {
        return new OwnTest("a test for a part of a range", range, "@>", Sql.literal(part, range.type()));
    }

    /** {@code <@}, whether a range lies within another. */
    public static <T extends Comparable<? super T>> Predicate containedBy(Expression<Range<T>> range, Range<T> whole) {
        return new OwnTest("a test for a part of a range", range, "<@", Sql.literal(whole, range.type()));
    }

    /** {@code &&}, whether two ranges have a value in common. */
    public static <T extends Comparable<? super T>> Predicate overlaps(Expression<Range<T>> range, Range<T> other) {
        return new OwnTest("a test for overlapping ranges", range, "&&", Sql.literal(other, range.type()));
    }

    /** {@code &&}, whether two ranges have a value in common. */
    public static <T extends Comparable<? super T>> Predicate overlaps(
            Expression<Range<T>> range, Expression<Range<T>> other) {
        return new OwnTest("a test for overlapping ranges", range, "&&", other);
    }

    /** {@code -|-}, whether one range begins where the other ends. */
    public static <T extends Comparable<? super T>> Predicate adjacentTo(Expression<Range<T>> range, Range<T> other) {
        return new OwnTest("a test for adjacent ranges", range, "-|-", Sql.literal(other, range.type()));
    }
}
