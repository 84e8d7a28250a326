package io.athanor.sql.type;

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
}
