package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/** A query to select from. */
public final class Subquery extends FromClause implements QuerySource {

    private final QueryExpression query;
    private final @Nullable String name;
    private final boolean lateral;
    private final ColumnCollection columns;

    /** A query under a name; null lets the compiler make one up. */
    public Subquery(QueryExpression query, @Nullable String name) {
        this(query, name, false);
    }

    Subquery(QueryExpression query, @Nullable String name, boolean lateral) {
        this.query = query;
        this.name = name;
        this.lateral = lateral;
        this.columns = query.columnsOf(this);
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
    public String name() {
        return name == null ? "" : name;
    }

    @Override
    public ColumnCollection columns() {
        return columns;
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
