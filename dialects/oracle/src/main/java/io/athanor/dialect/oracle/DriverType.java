package io.athanor.dialect.oracle;

import io.athanor.sql.type.Codec;
import io.athanor.sql.type.VendorType;
import java.util.List;

/**
 * A type of the database with calls of the driver of its own.
 *
 * @param ddl the name of the type
 * @param javaType the class of the values
 * @param jdbcType the driver's code of the type
 * @param codec how values travel
 */
record DriverType<T>(String ddl, Class<T> javaType, int jdbcType, Codec<T> codec) implements VendorType<T> {

    @Override
    public List<String> dialects() {
        return List.of("oracle");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DriverType<?> type && ddl.equals(type.ddl) && javaType == type.javaType;
    }

    @Override
    public int hashCode() {
        return ddl.hashCode();
    }
}
