package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * A string in another sort order.
 *
 * @param <T> the Java type of the value
 */
public final class Collation<T> extends Expression<T> {

    private final Expression<T> operand;
    private final String name;

    /** A string in another sort order. */
    public Collation(Expression<T> operand, String name) {
        this.operand = operand.groupedAgainst(Operator.COLLATE);
        this.name = name;
    }

    /** The string. */
    public Expression<T> operand() {
        return operand;
    }

    /** The name of the sort order. */
    public String name() {
        return name;
    }

    @Override
    public SqlType<T> type() {
        return operand.type();
    }

    @Override
    public Expression<T> groupedAgainst(Operator against) {
        return Operator.COLLATE.needsGroupingIn(against) ? new Grouping<>(this) : this;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitCollation(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(operand);
        structure.attribute(name);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<T> newOperand = rewriter.rewrite(operand);
        return newOperand == operand ? this : new Collation<>(newOperand, name);
    }
}
