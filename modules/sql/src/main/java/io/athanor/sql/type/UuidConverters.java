package io.athanor.sql.type;

import java.nio.ByteBuffer;
import java.util.UUID;

/** The forms in which databases without UUIDs store them. */
final class UuidConverters {

    private UuidConverters() {}

    /** As 32 hexadecimal digits. */
    enum AsHex implements Converter<UUID, String> {
        CONVERTER;

        @Override
        public String toStored(UUID value) {
            return value.toString().replace("-", "");
        }

        @Override
        public UUID fromStored(String stored) {
            String hex = stored.replace("-", "").strip();
            if (hex.length() != 32) {
                throw new IllegalArgumentException("not a UUID of 32 hexadecimal digits: " + stored);
            }
            return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
        }
    }

    /** As 16 bytes, the most significant first. */
    enum AsBytes implements Converter<UUID, byte[]> {
        CONVERTER;

        @Override
        public byte[] toStored(UUID value) {
            return ByteBuffer.allocate(16)
                    .putLong(value.getMostSignificantBits())
                    .putLong(value.getLeastSignificantBits())
                    .array();
        }

        @Override
        public UUID fromStored(byte[] stored) {
            if (stored.length != 16) {
                throw new IllegalArgumentException("not a UUID of 16 bytes, but of " + stored.length);
            }
            ByteBuffer bytes = ByteBuffer.wrap(stored);
            return new UUID(bytes.getLong(), bytes.getLong());
        }
    }
}
