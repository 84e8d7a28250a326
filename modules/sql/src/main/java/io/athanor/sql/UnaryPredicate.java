package io.athanor.sql;

/** A negated criterion. */
public final class UnaryPredicate extends Predicate implements UnaryElement {

    private final Operator operator;
    private final Expression<?> operand;

    /** An operator before an operand, which gets parentheses if it needs them. */
    public UnaryPredicate(Operator operator, Expression<?> operand) {
        this.operator = operator;
        this.operand = operand.groupedAgainst(operator);
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
    public Expression<Boolean> groupedAgainst(Operator against) {
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
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newOperand = rewriter.rewrite(operand);
        return newOperand == operand ? this : new UnaryPredicate(operator, newOperand);
    }
}
