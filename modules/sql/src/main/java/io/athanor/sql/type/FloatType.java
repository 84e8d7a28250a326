package io.athanor.sql.type;

/**
 * A floating point number.
 *
 * @param <T> {@link Float} or {@link Double}
 * @param javaType the class of the values
 */
public record FloatType<T extends Number>(Class<T> javaType) implements SqlType<T> {

    /** Whether the values have 64 bits. */
    public boolean isDouble() {
        return javaType == Double.class;
    }

    @Override
    public int jdbcType() {
        return isDouble() ? java.sql.Types.DOUBLE : java.sql.Types.REAL;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitFloat(this);
    }
}
