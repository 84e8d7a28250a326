package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import java.util.List;

/**
 * An array of the values of expressions.
 *
 * @param <T> the Java type of the value
 */
public final class ArrayLiteral<T> extends Expression<T> {

    private final List<Expression<?>> elements;
    private final SqlType<T> type;

    ArrayLiteral(List<Expression<?>> elements, SqlType<T> type) {
        this.elements = List.copyOf(elements);
        this.type = type;
    }

    /** The expressions, in order. */
    public List<Expression<?>> elements() {
        return elements;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitArrayLiteral(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.parts(elements);
        structure.attribute(type);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<Expression<?>> newElements = rewriter.rewriteAll(elements);
        return newElements == elements ? this : new ArrayLiteral<>(newElements, type);
    }
}
