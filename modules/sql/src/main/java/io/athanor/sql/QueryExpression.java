package io.athanor.sql;

/** A statement that results in rows and can be used inside another statement. */
public abstract class QueryExpression extends Element implements Statement, QuerySource {

    /** For the queries of this module, and for those that other modules and users add. */
    protected QueryExpression() {}

    @Override
    public final Element element() {
        return this;
    }

    @Override
    public final QueryExpression asQuery() {
        return this;
    }

    /** The columns that a subquery of this query has. */
    protected abstract ColumnCollection columnsOf(FromClause subquery);

    /** This query to select from, under a name that the compiler makes up. */
    public Subquery subquery() {
        return new Subquery(this, null);
    }

    /** This query to select from, under a name. */
    public Subquery subquery(String name) {
        return new Subquery(this, name);
    }

    /**
     * This query of one column as a value.
     *
     * @throws IllegalStateException if it has not exactly one column
     */
    public ScalarSubquery<?> scalar() {
        if (resultColumns().size() != 1 || !(resultColumns().get(0) instanceof Expression<?> column)) {
            throw new IllegalStateException("a query used as a value must select one expression, this one selects "
                    + resultColumns().size() + " columns: " + this);
        }
        return new ScalarSubquery<>(this, column.type());
    }
}
