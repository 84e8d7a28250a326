package io.athanor.sql.type;

/**
 * A whole number of 2, 4 or 8 bytes.
 *
 * @param <T> {@link Short}, {@link Integer} or {@link Long}
 * @param javaType the class of the values
 * @param bytes 2, 4 or 8
 */
public record IntegerType<T extends Number>(Class<T> javaType, int bytes) implements SqlType<T> {

    @Override
    public int jdbcType() {
        return switch (bytes) {
            case 2 -> java.sql.Types.SMALLINT;
            case 4 -> java.sql.Types.INTEGER;
            default -> java.sql.Types.BIGINT;
        };
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitInteger(this);
    }
}
