package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeVisitor;
import io.athanor.sql.type.Types;
import java.util.List;

/** The type of a row of values, which no driver carries as one value. */
enum RowType implements SqlType<List<?>> {
    INSTANCE;

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Class<List<?>> javaType() {
        return (Class) List.class;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.STRUCT;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return Types.UNKNOWN.accept(visitor);
    }
}
