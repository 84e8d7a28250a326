package io.athanor.sql.type;

/**
 * A type whose values are stored as another type's, through a converter.
 *
 * @param <T> the program's values
 * @param <S> the stored values
 * @param javaType the class of the program's values
 * @param stored the type that the database sees
 * @param converter the conversion; it should have an {@code equals} of its own or be a constant
 */
public record ConvertedType<T, S>(Class<T> javaType, SqlType<S> stored, Converter<T, S> converter)
        implements SqlType<T> {

    @Override
    public int jdbcType() {
        return stored.jdbcType();
    }

    @Override
    public boolean same(T left, T right) {
        return converter.same(left, right);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitConverted(this);
    }
}
