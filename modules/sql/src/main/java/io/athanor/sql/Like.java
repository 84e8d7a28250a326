package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/** A test for a pattern with the wildcards {@code %} and {@code _}. */
public final class Like extends Predicate {

    private final Expression<?> tested;
    private final Expression<?> pattern;
    private final Operator operator;
    private final @Nullable Character escape;
    private final Extent extent;

    /** Which part of the tested string the pattern is for. */
    public enum Extent {
        /** All of it. */
        WHOLE,
        /** Its start. */
        PREFIX,
        /** Its end. */
        SUFFIX,
        /** Any part of it. */
        PART
    }

    /**
     * A test of an expression for a pattern.
     *
     * @param operator one of the LIKE operators of {@link Operator}
     * @param escape the character that takes away a wildcard's meaning, or null for none
     */
    public Like(Expression<?> tested, Expression<?> pattern, Operator operator, @Nullable Character escape) {
        this(tested, pattern, operator, escape, Extent.WHOLE);
    }

    Like(Expression<?> tested, Expression<?> pattern, Operator operator, @Nullable Character escape, Extent extent) {
        this.tested = tested.groupedAgainst(operator);
        this.pattern = pattern.groupedAgainst(operator);
        this.operator = operator;
        this.escape = escape;
        this.extent = extent;
    }

    /** What is tested. */
    public Expression<?> tested() {
        return tested;
    }

    /** The pattern. */
    public Expression<?> pattern() {
        return pattern;
    }

    /** LIKE, ILIKE or one of their opposites. */
    public Operator operator() {
        return operator;
    }

    /** The escape character, or null for none. */
    public @Nullable Character escape() {
        return escape;
    }

    /** Which part of the tested string the pattern is for; the compiler adds the wildcards of the rest. */
    public Extent extent() {
        return extent;
    }

    /** Whether letter case is folded. */
    public boolean foldsCase() {
        return operator.equals(Operator.ILIKE) || operator.equals(Operator.NOT_ILIKE);
    }

    /** Whether it is NOT LIKE. */
    public boolean negated() {
        return operator.equals(Operator.NOT_LIKE) || operator.equals(Operator.NOT_ILIKE);
    }

    @Override
    public Predicate not() {
        Operator opposite = operator.opposite();
        return opposite == null ? super.not() : new Like(tested, pattern, opposite, escape, extent);
    }

    @Override
    public Expression<Boolean> groupedAgainst(Operator against) {
        return extent == Extent.WHOLE && operator.needsGroupingIn(against) ? new Grouping<>(this) : this;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitLike(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(operator);
        structure.attribute(escape);
        structure.attribute(extent);
        structure.part(tested);
        structure.part(pattern);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newTested = rewriter.rewrite(tested);
        Expression<?> newPattern = rewriter.rewrite(pattern);
        return newTested == tested && newPattern == pattern
                ? this
                : new Like(newTested, newPattern, operator, escape, extent);
    }
}
