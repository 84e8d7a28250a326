package io.athanor.sql.type;

import java.util.Objects;

/**
 * A SQL type together with the Java type of its values.
 *
 * <p>Types are immutable values: two types of equal {@code equals} render and convert alike, since a type is a part of
 * the structural key of the statements it occurs in. How a database names the type and how its driver carries values is
 * said by the dialect's {@link TypeSystem}.
 *
 * @param <T> the Java type of the values
 */
public interface SqlType<T> {

    /** The Java class of the values. */
    Class<T> javaType();

    /** The code in {@link java.sql.Types} by which a NULL is bound. */
    int jdbcType();

    /** Calls the visitor's method for this kind of type. */
    <R> R accept(TypeVisitor<R> visitor);

    /**
     * Whether the database could not tell two values apart, so that one need not be written over the other; arrays are
     * compared by content. Neither value is null.
     */
    default boolean same(T left, T right) {
        return Objects.deepEquals(left, right);
    }

    /**
     * This type, but another one on some dialects.
     *
     * @param type the other type, of the same Java type
     * @param dialects the names of the dialects that have the other type, at least one
     * @throws IllegalArgumentException if no dialect is named, or one that has another type already
     */
    default SqlType<T> withVariant(SqlType<T> type, String... dialects) {
        return VariantType.of(this, type, dialects);
    }

    /**
     * This type with SQL around its values; {@code {}} stands for the value. It is text of the program, never input.
     *
     * @param onBind what stands around a bound value or literal, such as {@code "lower({})"}, or {@code "{}"}
     * @param onColumn what stands around a column where a statement results in it, such as {@code "hex({})"}, or
     *     {@code "{}"}
     * @throws IllegalArgumentException if a text does not have exactly one {@code {}}
     */
    default SqlType<T> wrapped(String onBind, String onColumn) {
        return new WrappedType<>(this, SqlWrapping.of(onBind), SqlWrapping.of(onColumn));
    }
}
