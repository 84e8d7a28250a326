package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * A query of one column and at most one row, used as a value.
 *
 * @param <T> the Java type of the value
 */
public final class ScalarSubquery<T> extends Expression<T> implements QuerySource {

    private final QueryExpression query;
    private final SqlType<T> type;

    /** The value that a query selects. */
    public ScalarSubquery(QueryExpression query, SqlType<T> type) {
        this.query = query;
        this.type = type;
    }

    /** The query. */
    public QueryExpression query() {
        return query;
    }

    @Override
    public QueryExpression asQuery() {
        return query;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitScalarSubquery(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(query);
        structure.attribute(type);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        QueryExpression newQuery = rewriter.rewrite(query);
        return newQuery == query ? this : new ScalarSubquery<>(newQuery, type);
    }
}
