package io.athanor.sql.type;

/** A truth value; databases without one store 0 and 1. */
public record BooleanType() implements SqlType<Boolean> {

    @Override
    public Class<Boolean> javaType() {
        return Boolean.class;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.BOOLEAN;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitBoolean(this);
    }
}
