package io.athanor.sql.type;

/**
 * A JSON document, native where the database has such a type.
 *
 * @param javaType the class of the values
 * @param text the documents' text; a mapped class brings the JSON library of its choice here
 * @param <T> the Java type of the values
 */
public record JsonType<T>(Class<T> javaType, Converter<T, String> text) implements SqlType<T> {

    @Override
    public int jdbcType() {
        return java.sql.Types.VARCHAR;
    }

    @Override
    public boolean same(T left, T right) {
        return text.same(left, right);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitJson(this);
    }
}
