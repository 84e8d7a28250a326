package io.athanor.sql;

/** An expression to sort by, with its direction. */
public final class OrderBy extends Element {

    private final Expression<?> expression;
    private final Operator direction;

    /** An expression sorted in the direction {@link Operator#ASC} or {@link Operator#DESC}. */
    public OrderBy(Expression<?> expression, Operator direction) {
        this.expression = expression;
        this.direction = direction;
    }

    /** What is sorted by. */
    public Expression<?> expression() {
        return expression;
    }

    /** The direction. */
    public Operator direction() {
        return direction;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitOrderBy(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(direction);
        structure.part(expression);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newExpression = rewriter.rewrite(expression);
        return newExpression == expression ? this : new OrderBy(newExpression, direction);
    }
}
