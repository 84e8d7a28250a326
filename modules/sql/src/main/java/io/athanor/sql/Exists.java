package io.athanor.sql;

/** EXISTS: whether a query has any row. */
public final class Exists extends Predicate {

    private final Select query;

    /** Whether the query has any row. */
    public Exists(Select query) {
        this.query = query;
    }

    /** The query. */
    public Select query() {
        return query;
    }

    /** This test with a further criterion in the query. */
    public Exists where(Expression<Boolean> criterion) {
        return new Exists(query.where(criterion));
    }

    @Override
    public Expression<Boolean> groupedAgainst(Operator against) {
        return Operator.EXISTS.needsGroupingIn(against) ? new Grouping<>(this) : this;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitExists(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(query);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Select newQuery = rewriter.rewrite(query);
        return newQuery == query ? this : new Exists(newQuery);
    }
}
