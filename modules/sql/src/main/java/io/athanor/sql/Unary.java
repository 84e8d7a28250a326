package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * An operator before one expression, such as {@code -a}.
 *
 * @param <T> the Java type of the result
 */
public final class Unary<T> extends Expression<T> implements UnaryElement {

    private final Operator operator;
    private final Expression<?> operand;
    private final SqlType<T> type;

    /** An operator before an operand, which gets parentheses if it needs them. */
    public Unary(Operator operator, Expression<?> operand, SqlType<T> type) {
        this.operator = operator;
        this.operand = operand.groupedAgainst(operator);
        this.type = type;
    }

    @Override
    public Operator operator() {
        return operator;
    }

    @Override
    public Expression<?> operand() {
        return operand;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public Expression<T> groupedAgainst(Operator against) {
        return operator.needsGroupingIn(against) ? new Grouping<>(this) : this;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnary(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(operator);
        structure.part(operand);
        structure.attribute(type);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newOperand = rewriter.rewrite(operand);
        return newOperand == operand ? this : new Unary<>(operator, newOperand, type);
    }
}
