package io.athanor.orm.load;

import io.athanor.orm.mapping.Mappings;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.TextStatement;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.TypeSystem;

/**
 * Turns statements about mapped classes into statements about tables when they are first compiled. Safe for use by
 * several threads.
 */
public final class StatementTranslator implements StatementCache.Translation<LoadPlan> {

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
            SelectPlanner.Planned planned = new SelectPlanner(mappings, types).plan(select, null);
            return new StatementCache.Translated<>(planned.select(), planned.plan());
        }
        if (statement instanceof EntityStatement entities) {
            return entities.source() instanceof Select select
                    ? new StatementCache.Translated<>(nested(select), namedPlan(entities))
                    : new StatementCache.Translated<>(entities.source(), textPlan(entities));
        }
        return new StatementCache.Translated<>(statement, new LoadPlan(java.util.List.of(), true));
    }

    private LoadPlan namedPlan(EntityStatement entities) {
        return new NamedColumns(mappings, types).plan(entities.resultColumns());
    }

    private LoadPlan textPlan(EntityStatement entities) {
        return entities.source() instanceof TextStatement text
                ? new NamedColumns(mappings, types).plan(entities.resultColumns(), text)
                : namedPlan(entities);
    }

    /** Any statement with classes and attributes replaced by tables and columns, to be executed by a connection. */
    public Statement plain(Statement statement) {
        if (statement instanceof Select select) {
            return nested(select);
        }
        return (Statement) new EntityResolver(new EntitySources(mappings)).rewrite(statement.element());
    }

    /** The SELECT with classes replaced by their columns, for use inside another statement. */
    public Select nested(Select select) {
        return new SelectPlanner(mappings, types).nested(select);
    }

    /**
     * A SELECT of objects that are related to others, which are at {@code location} of a statement with these options.
     */
    StatementCache.Translation<LoadPlan> at(Location location) {
        return new StatementCache.Translation<>() {
            @Override
            public StatementCache.Translated<LoadPlan> translate(Statement statement) {
                SelectPlanner.Planned planned = new SelectPlanner(mappings, types).plan((Select) statement, location);
                return new StatementCache.Translated<>(planned.select(), planned.plan());
            }

            @Override
            public Object identity() {
                // The location decides which options apply, so it is a part of the key; so is the mappings.
                return java.util.List.of(mappings, location.path());
            }
        };
    }
}
