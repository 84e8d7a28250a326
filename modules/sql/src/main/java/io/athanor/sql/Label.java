package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * An expression with a name. In the list of selected columns it renders with its name, elsewhere as the expression.
 *
 * @param <T> the Java type of the value
 */
public final class Label<T> extends Expression<T> {

    private final Expression<T> expression;
    private final String name;

    /** An expression with a name. */
    public Label(Expression<T> expression, String name) {
        this.expression = expression instanceof Label<T> label ? label.expression : expression;
        this.name = name;
    }

    /** What is named. */
    public Expression<T> expression() {
        return expression;
    }

    /** The name. */
    public String name() {
        return name;
    }

    @Override
    public SqlType<T> type() {
        return expression.type();
    }

    @Override
    public String defaultName() {
        return name;
    }

    @Override
    public Expression<T> groupedAgainst(Operator against) {
        return expression.groupedAgainst(against);
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitLabel(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(name);
        structure.part(expression);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<T> newExpression = rewriter.rewrite(expression);
        return newExpression == expression ? this : new Label<>(newExpression, name);
    }
}
