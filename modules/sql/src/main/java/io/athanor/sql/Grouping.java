package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * An expression in parentheses.
 *
 * @param <T> the Java type of the value
 */
public final class Grouping<T> extends Expression<T> {

    private final Expression<T> content;

    /** An expression in parentheses. */
    public Grouping(Expression<T> content) {
        this.content = content;
    }

    /** What stands in the parentheses. */
    public Expression<T> content() {
        return content;
    }

    @Override
    public SqlType<T> type() {
        return content.type();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitGrouping(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(content);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<T> newContent = rewriter.rewrite(content);
        return newContent == content ? this : new Grouping<>(newContent);
    }
}
