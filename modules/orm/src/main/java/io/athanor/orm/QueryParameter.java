package io.athanor.orm;

import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;

/**
 * A value that each execution of a query gives by name, with its type. Immutable.
 *
 * @param name the name
 * @param type the type
 * @param <V> the Java type of the value
 */
public record QueryParameter<V>(String name, SqlType<V> type) {

    /** A parameter of a type. */
    public static <V> QueryParameter<V> of(String name, SqlType<V> type) {
        return new QueryParameter<>(name, type);
    }

    /** A parameter of the type of an attribute or another expression. */
    public static <V> QueryParameter<V> of(String name, Expression<V> like) {
        return new QueryParameter<>(name, like.type());
    }

    /** The value in an expression. */
    public Expression<V> value() {
        return Sql.parameter(name, type);
    }
}
