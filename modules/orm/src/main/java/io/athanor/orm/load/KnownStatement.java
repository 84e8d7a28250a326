package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.StatementCache;
import org.jspecify.annotations.Nullable;

/**
 * A statement about classes whose compiled form is at hand, so that its executions need not look for it. Immutable;
 * safe for use by several threads.
 */
public final class KnownStatement {

    private final Statement statement;
    private final StatementCache.Known<LoadPlan> compiled;

    KnownStatement(Statement statement, StatementCache.Known<LoadPlan> compiled) {
        this.statement = statement;
        this.compiled = compiled;
    }

    /** A statement compiled, or found among those that have been. */
    public static KnownStatement of(Statement statement, StatementCache cache, StatementTranslator translator) {
        return new KnownStatement(statement, cache.know(statement, translator));
    }

    Statement statement() {
        return statement;
    }

    StatementCache.Known<LoadPlan> compiled() {
        return compiled;
    }

    /**
     * The relationship that the statement loads in such a way that its objects are complete only when all rows are
     * read, or null if it loads none so.
     */
    public @Nullable Relationship whole() {
        LoaderStrategy whole = compiled.attachment().whole();
        return whole == null ? null : whole.relationship();
    }
}
