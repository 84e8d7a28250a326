package io.athanor.sql;

/**
 * A criterion of a user's own, which writes itself.
 *
 * <p>{@link #describe} must name all that the text depends on; then statements with it are cached like any other. One
 * that cannot say so calls {@link Structure#uncacheable} there. To be changed with its parts it overrides
 * {@link #rewrite}.
 */
public abstract class CustomPredicate extends Predicate {

    /** For the criteria of users. */
    protected CustomPredicate() {}

    /** Writes the criterion. */
    public abstract void compile(SqlOutput out);

    @Override
    public Expression<Boolean> groupedAgainst(Operator against) {
        return Operator.ENCLOSED.needsGroupingIn(against) || against.precedence() > 5 || against.equals(Operator.NOT)
                ? new Grouping<>(this)
                : this;
    }

    @Override
    public final void accept(ElementVisitor visitor) {
        visitor.visitCustom(this::compile);
    }
}
