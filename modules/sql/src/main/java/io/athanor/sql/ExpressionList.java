package io.athanor.sql;

import java.util.List;

/** Expressions among which IN looks for a value. */
public final class ExpressionList extends Element {

    private final List<Expression<?>> expressions;

    /**
     * A list of expressions.
     *
     * @throws IllegalArgumentException if there is none; a list of values may be empty, a list of expressions not
     */
    public ExpressionList(List<? extends Expression<?>> expressions) {
        if (expressions.isEmpty()) {
            throw new IllegalArgumentException("a list of expressions for IN needs at least one");
        }
        this.expressions = List.copyOf(expressions);
    }

    /** The expressions, in order. */
    public List<Expression<?>> expressions() {
        return expressions;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitExpressionList(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.parts(expressions);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<Expression<?>> newExpressions = rewriter.rewriteAll(expressions);
        return newExpressions == expressions ? this : new ExpressionList(newExpressions);
    }
}
