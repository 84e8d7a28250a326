package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * An element of an array or of a map.
 *
 * @param <T> the Java type of the value
 */
public final class Subscript<T> extends Expression<T> {

    private final Expression<?> container;
    private final Expression<?> index;
    private final SqlType<T> type;

    /** An element of an array or of a map. */
    public Subscript(Expression<?> container, Expression<?> index, SqlType<T> type) {
        this.container = container.groupedAgainst(Operator.ELEMENT);
        this.index = index;
        this.type = type;
    }

    /** The array or map. */
    public Expression<?> container() {
        return container;
    }

    /** The index or key. */
    public Expression<?> index() {
        return index;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitSubscript(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(container);
        structure.part(index);
        structure.attribute(type);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newContainer = rewriter.rewrite(container);
        Expression<?> newIndex = rewriter.rewrite(index);
        return newContainer == container && newIndex == index ? this : new Subscript<>(newContainer, newIndex, type);
    }
}
