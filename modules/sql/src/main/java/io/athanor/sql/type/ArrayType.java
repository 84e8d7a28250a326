package io.athanor.sql.type;

import java.util.List;

/**
 * An array of values of one type, as a list.
 *
 * @param element the type of the elements
 * @param <E> the Java type of the elements
 */
public record ArrayType<E>(SqlType<E> element) implements SqlType<List<E>> {

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Class<List<E>> javaType() {
        return (Class) List.class;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.ARRAY;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitArray(this);
    }
}
