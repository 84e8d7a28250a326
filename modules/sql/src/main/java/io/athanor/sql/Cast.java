package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * A conversion to another type by the database.
 *
 * @param <T> the Java type of the result
 */
public final class Cast<T> extends Expression<T> {

    private final Expression<?> operand;
    private final SqlType<T> type;
    private final boolean tolerant;

    /** An expression converted to a type. */
    public Cast(Expression<?> operand, SqlType<T> type) {
        this(operand, type, false);
    }

    Cast(Expression<?> operand, SqlType<T> type, boolean tolerant) {
        this.operand = operand;
        this.type = type;
        this.tolerant = tolerant;
    }

    /** What is converted. */
    public Expression<?> operand() {
        return operand;
    }

    /** Whether the result is NULL where the value cannot be converted. */
    public boolean tolerant() {
        return tolerant;
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
        visitor.visitCast(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(operand);
        structure.attribute(type);
        structure.attribute(tolerant);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newOperand = rewriter.rewrite(operand);
        return newOperand == operand ? this : new Cast<>(newOperand, type, tolerant);
    }
}
