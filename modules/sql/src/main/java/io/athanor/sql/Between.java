package io.athanor.sql;

/** A test for lying between two bounds, both included. */
public final class Between extends Predicate {

    private final Expression<?> tested;
    private final Expression<?> low;
    private final Expression<?> high;
    private final boolean negated;
    private final boolean symmetric;

    /** A test of an expression against a lower and an upper bound. */
    public Between(Expression<?> tested, Expression<?> low, Expression<?> high, boolean negated) {
        this(tested, low, high, negated, false);
    }

    /** A test of an expression against bounds; {@code symmetric} if either may be the lower one. */
    public Between(Expression<?> tested, Expression<?> low, Expression<?> high, boolean negated, boolean symmetric) {
        this.tested = tested;
        this.low = low;
        this.high = high;
        this.negated = negated;
        this.symmetric = symmetric;
    }

    /** What is tested. */
    public Expression<?> tested() {
        return tested;
    }

    /** The lower bound. */
    public Expression<?> low() {
        return low;
    }

    /** The upper bound. */
    public Expression<?> high() {
        return high;
    }

    /** Whether it is NOT BETWEEN. */
    public boolean negated() {
        return negated;
    }

    /** Whether either bound may be the lower one. */
    public boolean symmetric() {
        return symmetric;
    }

    @Override
    public Predicate not() {
        return new Between(tested, low, high, !negated, symmetric);
    }

    @Override
    public Expression<Boolean> groupedAgainst(Operator against) {
        return Operator.BETWEEN.needsGroupingIn(against) ? new Grouping<>(this) : this;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitBetween(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(negated);
        structure.attribute(symmetric);
        structure.part(tested);
        structure.part(low);
        structure.part(high);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newTested = rewriter.rewrite(tested);
        Expression<?> newLow = rewriter.rewrite(low);
        Expression<?> newHigh = rewriter.rewrite(high);
        return newTested == tested && newLow == low && newHigh == high
                ? this
                : new Between(
                        newTested.groupedAgainst(Operator.BETWEEN),
                        newLow.groupedAgainst(Operator.AND),
                        newHigh.groupedAgainst(Operator.AND),
                        negated,
                        symmetric);
    }
}
