package io.athanor.orm.load;

import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.metamodel.EntityAlias;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Select;
import io.athanor.sql.Subquery;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the columns of each mapped class and alias of one statement come from. */
final class EntitySources {

    private final Mappings mappings;
    private final Map<EntityReference<?>, Source> sources = new IdentityHashMap<>();
    private final Map<Element, Expression<?>> nestedColumns = new IdentityHashMap<>();
    private final Map<NestedQuery, Subquery> nestedQueries = new IdentityHashMap<>();
    private final Map<Source, Map<ComputedProperty, Expression<?>>> computed = new IdentityHashMap<>();

    /**
     * Where the columns of one class or alias come from.
     *
     * @param clause what is selected from
     * @param columns its columns
     * @param isNested whether they are columns of a nested query
     */
    record Source(FromClause clause, ColumnSource columns, boolean isNested) {}

    EntitySources(Mappings mappings) {
        this.mappings = mappings;
    }

    /** Sources for a query within the statement, which sees the statement's and may have nested queries of its own. */
    EntitySources within() {
        EntitySources inner = new EntitySources(mappings);
        inner.sources.putAll(sources);
        inner.nestedColumns.putAll(nestedColumns);
        inner.nestedQueries.putAll(nestedQueries);
        inner.computed.putAll(computed);
        return inner;
    }

    Mappings mappings() {
        return mappings;
    }

    Mapper mapper(EntityReference<?> reference) {
        return mappings.mapper(reference.descriptor().javaType());
    }

    Source source(EntityReference<?> reference) {
        return sources.computeIfAbsent(reference, this::make);
    }

    FromClause clause(EntityReference<?> reference) {
        return source(reference).clause();
    }

    ColumnSource columns(EntityReference<?> reference) {
        return source(reference).columns();
    }

    /** Lets a reference stand for another clause; what it stood for before. */
    Source replace(EntityReference<?> reference, FromClause clause) {
        Source before = source(reference);
        sources.put(reference, new Source(clause, ColumnSource.of(clause), false));
        return before;
    }

    /** Lets a reference stand again for what it stood for before. */
    void restore(EntityReference<?> reference, Source before) {
        sources.put(reference, before);
    }

    private Source make(EntityReference<?> reference) {
        FromClause clause = clauseOf(reference);
        return new Source(clause, ColumnSource.of(clause), false);
    }

    private FromClause clauseOf(EntityReference<?> reference) {
        Mapper mapper = mapper(reference);
        return reference instanceof EntityAlias<?> alias ? alias.of(mapper.from(), EntityFrom::renamed) : mapper.from();
    }

    /** Lets the classes and attributes of the queries that a statement selects from stand for their columns. */
    void enter(Select select) {
        for (Element from : select.from()) {
            if (from instanceof NestedQuery query) {
                NestedColumns nested = new NestedColumns(query, mappings);
                nestedQueries.put(query, nested.subquery());
                nestedColumns.putAll(nested.expressions());
                nested.entities()
                        .forEach((reference, columns) ->
                                sources.put(reference, new Source(nested.subquery(), columns, true)));
            }
        }
    }

    /** What a computed attribute is where the columns of its class come from somewhere; the same at each call. */
    Expression<?> computed(ComputedProperty property, EntityReference<?> entity, Source source) {
        Map<ComputedProperty, Expression<?>> known = computed.computeIfAbsent(source, s -> new HashMap<>());
        Expression<?> expression = known.get(property);
        if (expression == null) {
            expression = made(property, entity, source);
            known.put(property, expression);
        }
        return expression;
    }

    private Expression<?> made(ComputedProperty property, EntityReference<?> entity, Source source) {
        EntitySources inner = within();
        inner.sources.put(entity.descriptor(), source);
        return (Expression<?>) new EntityResolver(inner, true).rewrite(property.expression());
    }

    /** The subquery that a nested query has become. */
    Subquery subquery(NestedQuery query) {
        return Objects.requireNonNull(nestedQueries.get(query));
    }

    /** The column that an expression selected by a nested query has become, or null if none selects it. */
    @Nullable Expression<?> nestedColumn(Element element) {
        return nestedColumns.get(element);
    }
}
