package io.athanor.sql.type;

/**
 * A type with SQL around its bound values and around its columns where a statement results in them.
 *
 * @param type the type within
 * @param onBind what stands around bound values and literals
 * @param onColumn what stands around columns
 * @param <T> the Java type of the values
 */
public record WrappedType<T>(SqlType<T> type, SqlWrapping onBind, SqlWrapping onColumn) implements SqlType<T> {

    @Override
    public Class<T> javaType() {
        return type.javaType();
    }

    @Override
    public int jdbcType() {
        return type.jdbcType();
    }

    @Override
    public boolean same(T left, T right) {
        return type.same(left, right);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitWrapped(this);
    }
}
