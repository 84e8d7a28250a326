package io.athanor.schema;

import io.athanor.sql.Expression;
import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeVisitor;
import java.util.ArrayList;
import java.util.List;
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
 * @param checks the conditions that values fulfil, in which VALUE stands for the value
 * @param defaultValue the default of columns, or null
 * @param collation the collation of the values, or null for that of the other type
 */
public record Domain<T>(
        @Nullable String schema,
        String name,
        SqlType<T> base,
        boolean isNullable,
        List<CheckConstraint> checks,
        @Nullable Expression<?> defaultValue,
        @Nullable Collation collation)
        implements SqlType<T> {

    /**
     * How values are compared and sorted.
     *
     * @param schema the schema, or null for one in which the connection finds it
     * @param name the name, in the letters of the database
     */
    public record Collation(@Nullable String schema, String name) {}

    /** A domain; the list is copied. */
    public Domain {
        checks = List.copyOf(checks);
    }

    /** A domain in the connection's own schema that accepts all values of a type. */
    public static <T> Domain<T> of(String name, SqlType<T> base) {
        return new Domain<>(null, name, base, true, List.of(), null, null);
    }

    /** This domain in a schema. */
    public Domain<T> in(String newSchema) {
        return new Domain<>(newSchema, name, base, isNullable, checks, defaultValue, collation);
    }

    /** This domain without NULL. */
    public Domain<T> notNull() {
        return new Domain<>(schema, name, base, false, checks, defaultValue, collation);
    }

    /** This domain with one more condition as SQL text such as {@code "VALUE > 0"}; it must come from the program. */
    public Domain<T> check(String sql) {
        return check(CheckConstraint.of(sql));
    }

    /** This domain with one more condition, which may have a name. */
    public Domain<T> check(CheckConstraint condition) {
        List<CheckConstraint> all = new ArrayList<>(checks);
        all.add(condition);
        return new Domain<>(schema, name, base, isNullable, all, defaultValue, collation);
    }

    /** This domain with a default for columns. */
    public Domain<T> defaultValue(Expression<?> value) {
        return new Domain<>(schema, name, base, isNullable, checks, value, collation);
    }

    /** This domain with a collation that the connection finds by its name. */
    public Domain<T> collation(String collationName) {
        return collation(new Collation(null, collationName));
    }

    /** This domain with a collation. */
    public Domain<T> collation(Collation newCollation) {
        return new Domain<>(schema, name, base, isNullable, checks, defaultValue, newCollation);
    }

    /** Whether a type is a domain, or an array of one. */
    public static boolean isIn(SqlType<?> type) {
        return type instanceof Domain<?> || type instanceof ArrayType<?> array && isIn(array.element());
    }

    /** The domains that a type is made of, each after those that it is made of itself. */
    public static List<Domain<?>> within(SqlType<?> type) {
        List<Domain<?>> all = new ArrayList<>();
        if (type instanceof ArrayType<?> array) {
            all.addAll(within(array.element()));
        } else if (type instanceof Domain<?> domain) {
            all.addAll(within(domain.base()));
            all.add(domain);
        }
        return all;
    }

    /** What an array is of and a domain restricts, in the end; another type is that itself. */
    public static SqlType<?> baseOf(SqlType<?> type) {
        if (type instanceof Domain<?> domain) {
            return baseOf(domain.base());
        }
        return type instanceof ArrayType<?> array ? baseOf(array.element()) : type;
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
