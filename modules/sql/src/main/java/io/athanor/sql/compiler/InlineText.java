package io.athanor.sql.compiler;

import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Expression;
import io.athanor.sql.Structure;
import io.athanor.sql.type.SqlType;

/** Text that a compiler has already made of a value. */
final class InlineText<T> extends Expression<T> {

    private final SqlType<T> type;
    private final String text;

    InlineText(SqlType<T> type, String text) {
        this.type = type;
        this.text = text;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        ((CompilerState) visitor).write(text);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(text);
    }
}
