package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/** A query to select from. */
public final class Subquery extends FromClause {

    private final QueryExpression query;
    private final @Nullable String name;
    private final ColumnCollection columns;

    /** A query under a name; null lets the compiler make one up. */
    public Subquery(QueryExpression query, @Nullable String name) {
        this.query = query;
        this.name = name;
        this.columns = query.columnsOf(this);
    }

    /** The query. */
    public QueryExpression query() {
        return query;
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
    public void accept(ElementVisitor visitor) {
        visitor.visitSubquery(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.identity(this);
        structure.attribute(name);
        structure.part(query);
    }
}
