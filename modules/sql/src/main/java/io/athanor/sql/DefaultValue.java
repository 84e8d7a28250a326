package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * A column's default as a value of a row. The default belongs to the table and not to the statement, so that its values
 * are the same whenever a statement of the table is executed.
 *
 * @param <T> the Java type of the value
 */
public final class DefaultValue<T> extends Expression<T> {

    private final Expression<T> expression;

    DefaultValue(Expression<T> expression) {
        this.expression = expression;
    }

    /** What the column gets. */
    public Expression<T> expression() {
        return expression;
    }

    @Override
    public SqlType<T> type() {
        return expression.type();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitDefaultValue(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(expression);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<T> rewritten = rewriter.rewrite(expression);
        return rewritten == expression ? this : new DefaultValue<>(rewritten);
    }
}
