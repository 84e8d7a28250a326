package io.athanor.sql.type;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A type that is another one on some dialects.
 *
 * @param type the type on all other dialects
 * @param byDialect the types by the dialects' names
 * @param <T> the Java type of the values
 */
public record VariantType<T>(SqlType<T> type, Map<String, SqlType<T>> byDialect) implements SqlType<T> {

    /** A type and those of some dialects, which are copied. */
    public VariantType {
        byDialect = Map.copyOf(byDialect);
    }

    static <T> VariantType<T> of(SqlType<T> type, SqlType<T> other, String... dialects) {
        if (dialects.length == 0) {
            throw new IllegalArgumentException("a variant of a type names the dialects that have it");
        }
        SqlType<T> base = type;
        Map<String, SqlType<T>> all = new LinkedHashMap<>();
        if (type instanceof VariantType<T> variant) {
            base = variant.type();
            all.putAll(variant.byDialect());
        }
        for (String dialect : dialects) {
            if (all.putIfAbsent(dialect, other) != null) {
                throw new IllegalArgumentException("the type has a variant for " + dialect + " already");
            }
        }
        return new VariantType<>(base, all);
    }

    /** The type on a dialect. */
    public SqlType<T> on(String dialect) {
        return byDialect.getOrDefault(dialect, type);
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
        return visitor.visitVariant(this);
    }
}
