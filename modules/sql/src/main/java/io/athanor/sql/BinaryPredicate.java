package io.athanor.sql;

/** A comparison of two expressions. */
public final class BinaryPredicate extends Predicate implements BinaryElement {

    private final Expression<?> left;
    private final Operator operator;
    private final Expression<?> right;

    /** A comparison of operands, which get parentheses if they need them. */
    public BinaryPredicate(Expression<?> left, Operator operator, Expression<?> right) {
        this.left = left.groupedAgainst(operator);
        this.operator = operator;
        this.right = right.groupedAgainst(operator);
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
    public Predicate not() {
        Operator opposite = operator.opposite();
        return opposite == null ? super.not() : new BinaryPredicate(left, opposite, right);
    }

    @Override
    public Expression<Boolean> groupedAgainst(Operator against) {
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
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newLeft = rewriter.rewrite(left);
        Expression<?> newRight = rewriter.rewrite(right);
        return newLeft == left && newRight == right ? this : new BinaryPredicate(newLeft, operator, newRight);
    }
}
