package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/** A query to select from. */
public final class Subquery extends DerivedClause implements QuerySource {

    private final QueryExpression query;
    private final boolean lateral;

    /** A query under a name; null lets the compiler make one up. */
    public Subquery(QueryExpression query, @Nullable String name) {
        this(query, name, false);
    }

    Subquery(QueryExpression query, @Nullable String name, boolean lateral) {
        super(name, query::columnsOf);
        this.query = query;
        this.lateral = lateral;
    }

    /** The query. */
    public QueryExpression query() {
        return query;
    }

    /** Whether it may refer to what stands before it in FROM. */
    public boolean lateral() {
        return lateral;
    }

    @Override
    public QueryExpression asQuery() {
        return select();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitSubquery(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.identity(this);
        structure.attribute(name);
        structure.attribute(lateral);
        structure.part(query);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        QueryExpression newQuery = rewriter.rewrite(query);
        return newQuery == query ? this : new Subquery(newQuery, name, lateral);
    }
}
