package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.option.Visibility;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.StatementOption;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
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
                    ? (Statement) new EntityResolver(new EntitySources(mappings, EntityCriteria.of(entities.options())))
                            .rewrite(entities.source().element())
                    : text(entities);
            return new StatementCache.Translated<>(source, TextPlan.of(entities, mappings, types));
        }
        return new StatementCache.Translated<>(statement, NO_ROWS);
    }

    /** The text of a statement, to which no criterion can be added. */
    private Statement text(EntityStatement entities) {
        boolean isTaken = entities.options().stream()
                .anyMatch(option -> option instanceof Visibility visibility && visibility.isUnfiltered());
        EntityCriteria criteria = EntityCriteria.of(entities.options());
        for (Element column : isTaken ? List.<Element>of() : entities.resultColumns()) {
            if (column instanceof EntityReference<?> reference
                    && criteria.areAbout(mappings.mapper(reference.descriptor().javaType()))) {
                throw new UnsupportedQueryException("The objects of " + reference.name() + " must meet criteria, and"
                        + " none can be added to the text of fromStatement(). Write them into the text and say so by"
                        + " options(unfiltered()), or query without a text.");
            }
        }
        return entities.source();
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

    /**
     * A statement of the program, as {@link #plain}, which sees and changes only those rows of tables that it is to
     * see.
     *
     * @throws UnsupportedQueryException if nothing can be added to it that sees to that
     */
    public Statement forProgram(Statement statement) {
        Statement plain = plain(statement);
        return mappings.isFiltered() ? FilteredChanges.of(plain, mappings) : plain;
    }

    /** The SELECT with classes replaced by their columns, for use inside another statement. */
    public Select nested(Select select) {
        return new EntityResolver(new EntitySources(mappings, EntityCriteria.of(select.options()))).nested(select);
    }

    /** The criteria of a change of a class's rows and what the rows must meet besides, with columns for attributes. */
    public List<Expression<Boolean>> restricted(
            List<Expression<Boolean>> where, Mapper mapper, List<? extends StatementOption> options) {
        EntitySources sources = new EntitySources(mappings, EntityCriteria.of(options));
        List<Expression<Boolean>> criteria = new ArrayList<>(new EntityResolver(sources.within()).rewriteAll(where));
        sources.criteria().addTo(criteria, mapper, mapper.table(), sources);
        sources.criteria().addOfTables(criteria, mapper.table(), mappings);
        return criteria;
    }

    private EntityResolver resolver() {
        return new EntityResolver(new EntitySources(mappings, EntityCriteria.of(List.of())));
    }
}
