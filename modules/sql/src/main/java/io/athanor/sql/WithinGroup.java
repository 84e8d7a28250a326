package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import java.util.List;

/**
 * An aggregate function over rows in an order.
 *
 * @param <T> the Java type of the value
 */
public final class WithinGroup<T> extends Expression<T> implements WindowFunction<T> {

    private final FunctionCall<T> aggregate;
    private final List<Element> orderBy;

    WithinGroup(FunctionCall<T> aggregate, List<Element> orderBy) {
        this.aggregate = aggregate;
        this.orderBy = List.copyOf(orderBy);
    }

    /** This aggregate function over the rows that meet all of these criteria. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final FilteredAggregate<T> filter(Expression<Boolean>... criteria) {
        return new FilteredAggregate<>(this, List.of(criteria));
    }

    /** The aggregate function. */
    public FunctionCall<T> aggregate() {
        return aggregate;
    }

    /** The sort keys. */
    public List<Element> orderBy() {
        return orderBy;
    }

    @Override
    public SqlType<T> type() {
        return aggregate.type();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitWithinGroup(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(aggregate);
        structure.parts(orderBy);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        FunctionCall<T> newAggregate = rewriter.rewrite(aggregate);
        List<Element> newOrderBy = rewriter.rewriteAll(orderBy);
        return newAggregate == aggregate && newOrderBy == orderBy ? this : new WithinGroup<>(newAggregate, newOrderBy);
    }
}
