package io.athanor.sql.type;

/**
 * A byte string.
 *
 * @param length the greatest length in bytes, or -1 for none
 */
public record BinaryType(int length) implements SqlType<byte[]> {

    @Override
    public Class<byte[]> javaType() {
        return byte[].class;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.VARBINARY;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitBinary(this);
    }
}
