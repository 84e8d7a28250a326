package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * An expression taken for one of another type, which changes nothing in the database.
 *
 * @param <T> the Java type of the value
 */
public final class TypeCoercion<T> extends Expression<T> {

    private final Expression<?> operand;
    private final SqlType<T> type;

    TypeCoercion(Expression<?> operand, SqlType<T> type) {
        this.operand = operand;
        this.type = type;
    }

    @Override
    public Expression<T> groupedAgainst(Operator against) {
        Expression<?> grouped = operand.groupedAgainst(against);
        return grouped == operand ? this : new TypeCoercion<>(grouped, type);
    }

    /** The expression. */
    public Expression<?> operand() {
        return operand;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public String defaultName() {
        return operand.defaultName();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitTypeCoercion(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(operand);
        structure.attribute(type);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newOperand = rewriter.rewrite(operand);
        return newOperand == operand ? this : new TypeCoercion<>(newOperand, type);
    }
}
