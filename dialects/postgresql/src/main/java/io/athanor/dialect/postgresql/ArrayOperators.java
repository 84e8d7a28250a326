package io.athanor.dialect.postgresql;

import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.Sql;
import io.athanor.sql.Subscript;
import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.SqlType;
import java.util.List;

/** The operators of arrays that only PostgreSQL has. A list stands for the array of its elements. */
public final class ArrayOperators {

    private ArrayOperators() {}

    /**
     * The element at an index; the first is 1.
     *
     * @throws IllegalArgumentException if the expression is not known to be an array
     */
    public static <E> Expression<E> element(Expression<List<E>> array, int index) {
        return new OwnExpression<>(
                "an element of an array", new Subscript<>(array, Sql.literal(index), elementType(array)));
    }

    @SuppressWarnings("unchecked") // lists are the values of arrays only
    private static <E> SqlType<E> elementType(Expression<List<E>> array) {
        if (array.type() instanceof ArrayType<?> type) {
            return (SqlType<E>) type.element();
        }
        throw new IllegalArgumentException("not known to be an array: " + array);
    }

    /** {@code @>}, whether an array contains all of some elements. */
    public static <E> Predicate contains(Expression<List<E>> array, List<E> elements) {
        return contains(array, Sql.literal(elements, array.type()));
    }

    /** {@code @>}, whether an array contains all elements of another. */
    public static <E> Predicate contains(Expression<List<E>> array, Expression<List<E>> elements) {
        return new OwnTest("a test for elements of an array", array, "@>", elements);
    }

    /** {@code <@}, whether all elements of an array are among some. */
    public static <E> Predicate containedBy(Expression<List<E>> array, List<E> elements) {
        return containedBy(array, Sql.literal(elements, array.type()));
    }

    /** {@code <@}, whether all elements of an array are in another. */
    public static <E> Predicate containedBy(Expression<List<E>> array, Expression<List<E>> elements) {
        return new OwnTest("a test for elements of an array", array, "<@", elements);
    }

    /** {@code &&}, whether an array contains at least one of some elements. */
    public static <E> Predicate overlaps(Expression<List<E>> array, List<E> elements) {
        return overlaps(array, Sql.literal(elements, array.type()));
    }

    /** {@code &&}, whether two arrays have an element in common. */
    public static <E> Predicate overlaps(Expression<List<E>> array, Expression<List<E>> elements) {
        return new OwnTest("a test for elements of an array", array, "&&", elements);
    }

    /** {@code ||}, an array with some elements behind its own. */
    public static <E> Expression<List<E>> concat(Expression<List<E>> array, List<E> elements) {
        return concat(array, Sql.literal(elements, array.type()));
    }

    /** {@code ||}, an array with the elements of another behind its own. */
    public static <E> Expression<List<E>> concat(Expression<List<E>> array, Expression<List<E>> elements) {
        return new OwnExpression<>("concatenation of arrays", array, "||", array.type(), elements);
    }
}
