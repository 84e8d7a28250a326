package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/** An expression to sort by, with its direction and the place of NULL. */
public final class OrderBy extends Element {

    /** Where rows with NULL stand. */
    public enum Nulls {
        /** Before all others. */
        FIRST,
        /** Behind all others. */
        LAST
    }

    private final Expression<?> expression;
    private final @Nullable Operator direction;
    private final @Nullable Nulls nulls;

    /** An expression sorted in the direction {@link Operator#ASC} or {@link Operator#DESC}. */
    public OrderBy(Expression<?> expression, Operator direction) {
        this(expression, direction, null);
    }

    OrderBy(Expression<?> expression, @Nullable Operator direction, @Nullable Nulls nulls) {
        this.expression = expression;
        this.direction = direction;
        this.nulls = nulls;
    }

    /** This sort key with NULL before all values. */
    public OrderBy nullsFirst() {
        return new OrderBy(expression, direction, Nulls.FIRST);
    }

    /** This sort key with NULL behind all values. */
    public OrderBy nullsLast() {
        return new OrderBy(expression, direction, Nulls.LAST);
    }

    /** This sort key of another expression. */
    public OrderBy of(Expression<?> other) {
        return new OrderBy(other, direction, nulls);
    }

    /** What is sorted by. */
    public Expression<?> expression() {
        return expression;
    }

    /** The direction, or null if it is not said, which means ascending. */
    public @Nullable Operator direction() {
        return direction;
    }

    /** Where rows with NULL stand, or null if that is the database's rule. */
    public @Nullable Nulls nulls() {
        return nulls;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitOrderBy(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(direction);
        structure.attribute(nulls);
        structure.part(expression);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newExpression = rewriter.rewrite(expression);
        return newExpression == expression ? this : of(newExpression);
    }
}
