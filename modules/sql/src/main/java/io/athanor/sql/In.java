package io.athanor.sql;

/** A test for membership in a list of values or in the rows of a query. */
public final class In extends Predicate {

    private final Expression<?> left;
    private final Element members;
    private final boolean negated;

    /** A test of {@code left} for membership in an {@link ExpandingBind} or a {@link QueryExpression}. */
    public In(Expression<?> left, Element members, boolean negated) {
        this.left = left.groupedAgainst(Operator.IN);
        this.members = members;
        this.negated = negated;
    }

    /** What is looked for. */
    public Expression<?> left() {
        return left;
    }

    /** Where it is looked for. */
    public Element members() {
        return members;
    }

    /** Whether it is NOT IN. */
    public boolean negated() {
        return negated;
    }

    @Override
    public Predicate not() {
        return new In(left, members, !negated);
    }

    @Override
    public Expression<Boolean> groupedAgainst(Operator against) {
        return Operator.IN.needsGroupingIn(against) ? new Grouping<>(this) : this;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitIn(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(negated);
        structure.part(left);
        structure.part(members);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newLeft = rewriter.rewrite(left);
        Element newMembers = rewriter.rewrite(members);
        return newLeft == left && newMembers == members ? this : new In(newLeft, newMembers, negated);
    }
}
