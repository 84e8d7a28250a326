package io.athanor.sql.type;

import java.util.List;

/**
 * A type by the very name that a database has for it, whose values travel like those of another type.
 *
 * @param ddl the name with its arguments, as DDL says it; text of the program, never input
 * @param type the type whose values travel alike
 * @param dialects the names of the dialects that have the type; empty for all
 * @param <T> the Java type of the values
 */
public record NamedType<T>(String ddl, SqlType<T> type, List<String> dialects) implements SqlType<T> {

    /** A type by its name; the dialects are copied. */
    public NamedType {
        if (ddl.isBlank()) {
            throw new IllegalArgumentException("a type has a name");
        }
        dialects = List.copyOf(dialects);
    }

    @Override
    public Class<T> javaType() {
        return type.javaType();
    }

    @Override
    public int jdbcType() {
        return type.jdbcType();
    }

    @Override
    public boolean same(T left, T right) {
        return type.same(left, right);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitNamed(this);
    }
}
