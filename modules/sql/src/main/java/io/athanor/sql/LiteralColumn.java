package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * SQL text with a type, such as a number or a keyword; it must never hold a value that comes from outside.
 *
 * @param <T> the Java type of the value
 */
public final class LiteralColumn<T> extends Expression<T> {

    private final String text;
    private final SqlType<T> type;

    LiteralColumn(String text, SqlType<T> type) {
        this.text = text;
        this.type = type;
    }

    /** The text. */
    public String text() {
        return text;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitLiteralColumn(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(text);
        structure.attribute(type);
    }
}
