package io.athanor.sql.type;

/**
 * The type of an expression of which nothing is known, such as a column of a textual statement; the driver's objects
 * pass as they are.
 */
public record UnknownType() implements SqlType<Object> {

    @Override
    public Class<Object> javaType() {
        return Object.class;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.NULL;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
