package io.athanor.sql.type;

import java.util.UUID;

/**
 * A UUID.
 *
 * @param storage how it is stored
 */
public record UuidType(Storage storage) implements SqlType<UUID> {

    /** How a UUID is stored. */
    public enum Storage {
        /** As the database's own type, or as 32 hexadecimal digits where it has none. */
        NATIVE,
        /** As 32 hexadecimal digits. */
        TEXT,
        /** As 16 bytes. */
        BINARY
    }

    @Override
    public Class<UUID> javaType() {
        return UUID.class;
    }

    @Override
    public int jdbcType() {
        return switch (storage) {
            case NATIVE -> java.sql.Types.OTHER;
            case TEXT -> java.sql.Types.CHAR;
            case BINARY -> java.sql.Types.BINARY;
        };
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitUuid(this);
    }
}
