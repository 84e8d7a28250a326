package io.athanor.schema;

import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A type of the database that is another one with constraints. Columns of it are created only where the database has
 * domains; values are those of the other type. Immutable.
 *
 * @param <T> the Java type of the values
 * @param schema the schema, or null for the connection's own
 * @param name the name
 * @param base the type that it restricts
 * @param isNullable whether it accepts NULL
 * @param check the condition that values fulfil, in which VALUE stands for the value, or null
 * @param defaultValue the default of columns, or null
 */
public record Domain<T>(
        @Nullable String schema,
        String name,
        SqlType<T> base,
        boolean isNullable,
        @Nullable Expression<Boolean> check,
        @Nullable Expression<?> defaultValue)
        implements SqlType<T> {

    /** A domain in the connection's own schema that accepts all values of a type. */
    public static <T> Domain<T> of(String name, SqlType<T> base) {
        return new Domain<>(null, name, base, true, null, null);
    }

    /** This domain in a schema. */
    public Domain<T> in(String newSchema) {
        return new Domain<>(newSchema, name, base, isNullable, check, defaultValue);
    }

    /** This domain without NULL. */
    public Domain<T> notNull() {
        return new Domain<>(schema, name, base, false, check, defaultValue);
    }

    /** This domain with a condition as SQL text such as {@code "VALUE > 0"}; it must come from the program. */
    public Domain<T> check(String sql) {
        return new Domain<>(schema, name, base, isNullable, Sql.text(sql), defaultValue);
    }

    /** This domain with a default for columns. */
    public Domain<T> defaultValue(Expression<?> value) {
        return new Domain<>(schema, name, base, isNullable, check, value);
    }

    /** The schema and the name, joined by a point. */
    public String fullName() {
        return schema == null ? name : schema + "." + name;
    }

    @Override
    public Class<T> javaType() {
        return base.javaType();
    }

    @Override
    public int jdbcType() {
        return base.jdbcType();
    }

    @Override
    public boolean same(T left, T right) {
        return base.same(left, right);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return base.accept(visitor);
    }
}
