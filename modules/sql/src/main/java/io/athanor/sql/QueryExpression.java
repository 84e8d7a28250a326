package io.athanor.sql;

import io.athanor.sql.type.SqlType;

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

    /** This query to select from, under a name, where it may refer to what stands before it in FROM. */
    public Subquery lateral(String name) {
        return new Subquery(this, name, true);
    }

    /** This query to select from, where it may refer to what stands before it in FROM. */
    public Subquery lateral() {
        return new Subquery(this, null, true);
    }

    /** This query as a common table expression, named in WITH. */
    public Cte cte(String name) {
        return new Cte(this, name, false, null);
    }

    /** This query as a common table expression under a name that the compiler makes up. */
    public Cte cte() {
        return new Cte(this, null, false, null);
    }

    /** This query as the start of a recursive common table expression, continued by {@link Cte#unionAll}. */
    public Cte recursiveCte(String name) {
        return new Cte(this, name, true, null);
    }

    /** The rows of this query and of others, without doubles. */
    public CompoundSelect union(QueryExpression... others) {
        return CompoundSelect.of(CompoundSelect.Kind.UNION, this, others);
    }

    /** The rows of this query and of others. */
    public CompoundSelect unionAll(QueryExpression... others) {
        return CompoundSelect.of(CompoundSelect.Kind.UNION_ALL, this, others);
    }

    /** The rows that this query and the others have in common, without doubles. */
    public CompoundSelect intersect(QueryExpression... others) {
        return CompoundSelect.of(CompoundSelect.Kind.INTERSECT, this, others);
    }

    /** The rows that this query and the others have in common. */
    public CompoundSelect intersectAll(QueryExpression... others) {
        return CompoundSelect.of(CompoundSelect.Kind.INTERSECT_ALL, this, others);
    }

    /** The rows of this query that the others have not, without doubles. */
    public CompoundSelect except(QueryExpression... others) {
        return CompoundSelect.of(CompoundSelect.Kind.EXCEPT, this, others);
    }

    /** The rows of this query that the others have not. */
    public CompoundSelect exceptAll(QueryExpression... others) {
        return CompoundSelect.of(CompoundSelect.Kind.EXCEPT_ALL, this, others);
    }

    /** Whether its rows are sorted or limited, so that it needs parentheses as a part of a set operation. */
    boolean isSortedOrLimited() {
        return false;
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

    /**
     * This query of one column as a value of a type.
     *
     * @throws IllegalStateException if it has not exactly one column
     * @throws IllegalArgumentException if the column has values of another Java type
     */
    public <T> ScalarSubquery<T> scalar(SqlType<T> type) {
        Class<?> selected = scalar().type().javaType();
        if (selected != type.javaType()) {
            throw new IllegalArgumentException("the query's column has values of " + selected.getSimpleName()
                    + ", not of " + type.javaType().getSimpleName() + ": " + this);
        }
        return new ScalarSubquery<>(this, type);
    }
}
