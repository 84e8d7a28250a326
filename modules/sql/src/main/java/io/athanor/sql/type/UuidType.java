package io.athanor.sql.type;

import java.util.UUID;

/** A UUID, native where the database has it. */
public record UuidType() implements SqlType<UUID> {

    @Override
    public Class<UUID> javaType() {
        return UUID.class;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.OTHER;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitUuid(this);
    }
}
