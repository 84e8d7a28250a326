package io.athanor.schema.reflect;

import io.athanor.sql.type.Codec;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.VendorType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A type that a database has and the model has no other name for: DDL says it by the database's own name.
 *
 * @param <T> the Java type of the values
 */
public final class CatalogType<T> implements VendorType<T> {

    private final String ddl;
    private final SqlType<T> values;
    private final Codec<T> codec;

    /**
     * A type of the database.
     *
     * @param ddl its name, with its arguments
     * @param values the type whose values it has
     * @param codec how they are bound and read
     */
    public CatalogType(String ddl, SqlType<T> values, Codec<T> codec) {
        this.ddl = ddl;
        this.values = values;
        this.codec = codec;
    }

    @Override
    public String ddl() {
        return ddl;
    }

    @Override
    public Codec<T> codec() {
        return codec;
    }

    @Override
    public Class<T> javaType() {
        return values.javaType();
    }

    @Override
    public int jdbcType() {
        return values.jdbcType();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogType<?> type && ddl.equals(type.ddl) && values.equals(type.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ddl, values);
    }

    @Override
    public String toString() {
        return ddl;
    }
}
