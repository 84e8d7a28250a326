package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * An operator between two expressions that results in a value, such as {@code a + b}.
 *
 * @param <T> the Java type of the result
 */
public final class Binary<T> extends Expression<T> implements BinaryElement {

    private final Expression<?> left;
    private final Operator operator;
    private final Expression<?> right;
    private final SqlType<T> type;

    /** An operator between operands, which get parentheses if they need them. */
    public Binary(Expression<?> left, Operator operator, Expression<?> right, SqlType<T> type) {
        this.left = left.groupedAgainst(operator);
        this.operator = operator;
        this.right = right.groupedAgainst(operator);
        this.type = type;
    }

    @Override
    public Expression<?> left() {
        return left;
    }

    @Override
    public Operator operator() {
        return operator;
    }

    @Override
    public Expression<?> right() {
        return right;
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
        visitor.visitBinary(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(operator);
        structure.part(left);
        structure.part(right);
        structure.attribute(type);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newLeft = rewriter.rewrite(left);
        Expression<?> newRight = rewriter.rewrite(right);
        return newLeft == left && newRight == right ? this : new Binary<>(newLeft, operator, newRight, type);
    }
}
