package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import java.util.List;

/**
 * An aggregate function over the rows that meet criteria.
 *
 * @param <T> the Java type of the value
 */
public final class FilteredAggregate<T> extends Expression<T> implements WindowFunction<T> {

    private final Expression<T> aggregate;
    private final List<Expression<Boolean>> criteria;

    FilteredAggregate(Expression<T> aggregate, List<Expression<Boolean>> criteria) {
        this.aggregate = aggregate;
        this.criteria = List.copyOf(criteria);
    }

    /** The aggregate function. */
    public Expression<T> aggregate() {
        return aggregate;
    }

    /** The criteria, all of which must hold. */
    public List<Expression<Boolean>> criteria() {
        return criteria;
    }

    @Override
    public SqlType<T> type() {
        return aggregate.type();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitFilteredAggregate(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(aggregate);
        structure.parts(criteria);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<T> newAggregate = rewriter.rewrite(aggregate);
        List<Expression<Boolean>> newCriteria = rewriter.rewriteAll(criteria);
        return newAggregate == aggregate && newCriteria == criteria
                ? this
                : new FilteredAggregate<>(newAggregate, newCriteria);
    }
}
