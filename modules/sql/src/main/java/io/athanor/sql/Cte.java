package io.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A common table expression: a statement that is named in WITH, to select from. */
public final class Cte extends DerivedClause {

    private final Statement statement;
    private final boolean recursive;
    private final @Nullable Cte restated;

    Cte(Statement statement, @Nullable String name, boolean recursive, @Nullable Cte restated) {
        super(name, cte -> columns(cte, statement, restated));
        this.statement = statement;
        this.recursive = recursive;
        this.restated = restated;
    }

    private static ColumnCollection columns(FromClause cte, Statement statement, @Nullable Cte restated) {
        if (!(statement instanceof QueryExpression query)) {
            return DerivedColumns.ofResult(cte, statement.resultColumns());
        }
        ColumnCollection columns = query.columnsOf(cte);
        // A column of what this one continues is the one at its place.
        return restated == null
                ? columns
                : columns.united(() -> List.of(DerivedColumns.of("", restated, restated.columns())));
    }

    /**
     * This expression united with a query that may select from this one, which makes it recursive.
     *
     * @throws IllegalArgumentException if the query has another number of columns, or this one's statement is no query
     */
    public Cte union(QuerySource query) {
        return new Cte(CompoundSelect.of(CompoundSelect.Kind.UNION, query(), query.asQuery()), name, recursive, this);
    }

    /**
     * This expression united with a query that may select from this one, which makes it recursive; doubles are kept.
     *
     * @throws IllegalArgumentException if the query has another number of columns, or this one's statement is no query
     */
    public Cte unionAll(QuerySource query) {
        return new Cte(
                CompoundSelect.of(CompoundSelect.Kind.UNION_ALL, query(), query.asQuery()), name, recursive, this);
    }

    private QueryExpression query() {
        if (statement instanceof QueryExpression query) {
            return query;
        }
        throw new IllegalArgumentException("only a query can be united with another: " + statement);
    }

    /** The statement. */
    public Statement statement() {
        return statement;
    }

    /** Whether the statement may select from this expression. */
    public boolean recursive() {
        return recursive;
    }

    /** The expression of which this one is the continuation: references to it mean this one; null if there is none. */
    public @Nullable Cte restated() {
        return restated;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitCte(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.identity(this);
        structure.attribute(name);
        structure.attribute(recursive);
        structure.part(statement.element());
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Cte newRestated = rewriter.rewriteOptional(restated);
        Element old = statement.element();
        Element newStatement = rewriter.rewrite(old);
        return newStatement == old && newRestated == restated
                ? this
                : new Cte((Statement) newStatement, name, recursive, newRestated);
    }
}
