package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.Mappings;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.TypeSystem;
import java.util.List;

/**
 * Turns statements about mapped classes into statements about tables when they are first compiled. Safe for use by
 * several threads.
 */
public final class StatementTranslator implements StatementCache.Translation<LoadPlan> {

    private static final LoadPlan NO_ROWS = new LoadPlan(List.of(), null, null);

    private final Mappings mappings;
    private final TypeSystem types;

    /** A translator with the mapped classes of a registry, for a dialect's types. */
    public StatementTranslator(Mappings mappings, TypeSystem types) {
        this.mappings = mappings;
        this.types = types;
    }

    @Override
    public Object identity() {
        return mappings;
    }

    @Override
    public StatementCache.Translated<LoadPlan> translate(Statement statement) {
        if (statement instanceof Select select) {
            SelectPlanner.Planned planned = new SelectPlanner(select, mappings, types).plan();
            return new StatementCache.Translated<>(planned.select(), planned.plan());
        }
        if (statement instanceof EntityStatement entities) {
            Statement source = entities.source() instanceof QueryExpression
                    ? (Statement) resolver().rewrite(entities.source().element())
                    : entities.source();
            return new StatementCache.Translated<>(source, TextPlan.of(entities, mappings, types));
        }
        return new StatementCache.Translated<>(statement, NO_ROWS);
    }

    /** Any statement with classes and attributes replaced by tables and columns, to be executed by a connection. */
    public Statement plain(Statement statement) {
        if (statement instanceof Select select) {
            PathOptions options = PathOptions.of(select);
            if (!options.all().isEmpty()) {
                throw new UnsupportedQueryException(
                        "The loader option " + options.all().get(0)
                                + " is refused: execute() results in rows of columns, not in objects. Use query().");
            }
            return nested(select);
        }
        return (Statement) resolver().rewrite(statement.element());
    }

    /** The SELECT with classes replaced by their columns, for use inside another statement. */
    public Select nested(Select select) {
        return resolver().nested(select);
    }

    private EntityResolver resolver() {
        return new EntityResolver(new EntitySources(mappings));
    }
}
