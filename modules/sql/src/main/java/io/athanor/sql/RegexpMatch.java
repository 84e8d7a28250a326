package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/** A test of a string for a regular expression. */
public final class RegexpMatch extends Predicate {

    private final Expression<?> tested;
    private final Expression<?> pattern;
    private final @Nullable String flags;
    private final boolean negated;

    RegexpMatch(Expression<?> tested, Expression<?> pattern, @Nullable String flags, boolean negated) {
        this.tested = tested.groupedAgainst(Operator.REGEXP);
        this.pattern = pattern.groupedAgainst(Operator.REGEXP);
        this.flags = flags;
        this.negated = negated;
    }

    /** This test with flags of the database's own kind, letters such as {@code i} for ignoring letter case. */
    public RegexpMatch flags(String newFlags) {
        return new RegexpMatch(tested, pattern, RegexpFlags.checked(newFlags), negated);
    }

    @Override
    public Predicate not() {
        return new RegexpMatch(tested, pattern, flags, !negated);
    }

    /** What is tested. */
    public Expression<?> tested() {
        return tested;
    }

    /** The regular expression. */
    public Expression<?> pattern() {
        return pattern;
    }

    /** The flags, or null for none. */
    public @Nullable String flags() {
        return flags;
    }

    /** Whether there must be no match. */
    public boolean negated() {
        return negated;
    }

    @Override
    public Expression<Boolean> groupedAgainst(Operator against) {
        return Operator.REGEXP.needsGroupingIn(against) ? new Grouping<>(this) : this;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitRegexpMatch(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(tested);
        structure.part(pattern);
        structure.attribute(flags);
        structure.attribute(negated);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newTested = rewriter.rewrite(tested);
        Expression<?> newPattern = rewriter.rewrite(pattern);
        return newTested == tested && newPattern == pattern
                ? this
                : new RegexpMatch(newTested, newPattern, flags, negated);
    }
}
