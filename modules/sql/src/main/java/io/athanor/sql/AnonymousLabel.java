package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * An expression under a name that the compiler makes up.
 *
 * @param <T> the Java type of the value
 */
public final class AnonymousLabel<T> extends Expression<T> {

    private final Expression<T> operand;

    AnonymousLabel(Expression<T> operand) {
        this.operand = operand;
    }

    @Override
    public Expression<T> groupedAgainst(Operator against) {
        return operand.groupedAgainst(against);
    }

    /** What is named. */
    public Expression<T> operand() {
        return operand;
    }

    @Override
    public SqlType<T> type() {
        return operand.type();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitAnonymousLabel(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(operand);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<T> newOperand = rewriter.rewrite(operand);
        return newOperand == operand ? this : new AnonymousLabel<>(newOperand);
    }
}
