package io.athanor.sql;

/** A negated criterion. */
public final class UnaryPredicate extends Predicate implements UnaryElement {

    private final Operator operator;
    private final Expression<Boolean> operand;

    /** An operator before an operand, which gets parentheses if it needs them. */
    public UnaryPredicate(Operator operator, Expression<Boolean> operand) {
        this.operator = operator;
        this.operand = operand.groupedAgainst(operator);
    }

    @Override
    public Operator operator() {
        return operator;
    }

    @Override
    public Expression<Boolean> operand() {
        return operand;
    }

    @Override
    public Predicate not() {
        if (operator.equals(Operator.NOT)) {
            Expression<?> bare = operand instanceof Grouping<?> grouping ? grouping.content() : operand;
            if (bare instanceof Predicate predicate) {
                return predicate;
            }
        }
        return super.not();
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
        Expression<Boolean> newOperand = rewriter.rewrite(operand);
        return newOperand == operand ? this : new UnaryPredicate(operator, newOperand);
    }
}
