package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.metamodel.EntityAlias;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.HybridAttribute;
import io.athanor.orm.metamodel.PolymorphicAlias;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Select;
import io.athanor.sql.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the columns of each mapped class and alias of one statement come from. */
final class EntitySources {

    private final Mappings mappings;
    private EntityCriteria criteria;
    private final Set<FromClause> outer = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<FromClause> own = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<EntityReference<?>, Source> sources = new IdentityHashMap<>();
    private final Map<Element, Expression<?>> nestedColumns = new IdentityHashMap<>();
    private final Map<NestedQuery, Subquery> nestedQueries = new IdentityHashMap<>();
    private final Map<EntityReference<?>, PolymorphicAlias<?>> covered = new IdentityHashMap<>();
    private final Map<Source, Map<ComputedProperty, Expression<?>>> computed = new IdentityHashMap<>();

    private final Map<Source, Map<HybridAttribute<?, ?>, Expression<?>>> hybrids = new IdentityHashMap<>();

    /**
     * Where the columns of one class or alias come from.
     *
     * @param clause what is selected from
     * @param columns its columns
     * @param isNested whether they are columns of a nested query
     */
    record Source(FromClause clause, ColumnSource columns, boolean isNested) {}

    EntitySources(Mappings mappings, EntityCriteria criteria) {
        this.mappings = mappings;
        this.criteria = criteria;
    }

    /** Sources for a query within the statement, which sees the statement's and may have nested queries of its own. */
    EntitySources within() {
        EntitySources inner = new EntitySources(mappings, criteria);
        inner.outer.addAll(outer);
        inner.outer.addAll(own);
        inner.sources.putAll(sources);
        inner.nestedColumns.putAll(nestedColumns);
        inner.nestedQueries.putAll(nestedQueries);
        inner.computed.putAll(computed);
        inner.covered.putAll(covered);
        return inner;
    }

    /** Sources for a query within the statement that has options of its own. */
    EntitySources within(Select query) {
        EntitySources inner = within();
        inner.criteria = criteria.and(query.options());
        return inner;
    }

    /** What the objects of some classes must meet. */
    EntityCriteria criteria() {
        return criteria;
    }

    boolean haveCriteria() {
        return !criteria.isEmpty(mappings);
    }

    /** A criterion of a class, about the columns of one clause that its objects come from. */
    Expression<Boolean> about(EntityDescriptor<?> entity, FromClause clause, Expression<Boolean> criterion) {
        EntitySources inner = within();
        inner.nestedColumns.clear();
        inner.criteria = criteria.ofMapping();
        inner.sources.put(entity, new Source(clause, ColumnSource.of(clause), false));
        return new EntityResolver(inner).rewrite(criterion);
    }

    /** Takes note of what the statement selects from, which queries within it may refer to. */
    void enclosing(Collection<FromClause> clauses, Collection<FromClause> covered) {
        own.addAll(clauses);
        own.addAll(covered);
    }

    /** Whether a clause that a query names is that of the query around it. */
    boolean isCorrelated(FromClause clause, Select query) {
        List<FromClause> only = query.correlate();
        List<FromClause> except = query.correlateExcept();
        return outer.contains(clause)
                && (except != null ? !contains(except, clause) : only == null || contains(only, clause));
    }

    private static boolean contains(List<FromClause> clauses, FromClause clause) {
        return clauses.stream().anyMatch(other -> other == clause);
    }

    Mappings mappings() {
        return mappings;
    }

    Mapper mapper(EntityReference<?> reference) {
        return mappings.mapper(reference.descriptor().javaType());
    }

    /** The columns by which a class is selected where another query finds them. */
    List<MappedColumn> selected(EntityReference<?> reference) {
        List<MappedColumn> selected = EntityPlanBuilder.selected(mapper(reference));
        if (!(reference instanceof PolymorphicAlias<?> alias)) {
            return selected;
        }
        List<MappedColumn> all = new ArrayList<>(selected);
        for (Mapper below : below(alias)) {
            below.columns().stream().filter(column -> !all.contains(column)).forEach(all::add);
        }
        return all;
    }

    Source source(EntityReference<?> reference) {
        EntityReference<?> whole = whole(reference);
        Source known = sources.get(whole);
        if (known == null) {
            known = make(whole);
            sources.put(whole, known);
        }
        return known;
    }

    /** What selects from the tables of a class: itself, or what selects from those of classes around it as well. */
    EntityReference<?> whole(EntityReference<?> reference) {
        PolymorphicAlias<?> covering = covered.get(reference);
        return covering != null ? covering : reference.whole();
    }

    /** The classes below that of an alias whose columns it has, those nearest to it first. */
    List<Mapper> below(PolymorphicAlias<?> alias) {
        Mapper selected = mapper(alias);
        if (selected.inheritance() == null) {
            throw new UnsupportedQueryException(selected.name() + " is in no hierarchy with a discriminator, so nothing"
                    + " tells which of its rows are objects of classes below. Query the class that is meant.");
        }
        return selected.below(mapper -> alias.covers(mapper.descriptor()));
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
        sources.put(whole(reference), new Source(clause, ColumnSource.of(clause), false));
        return before;
    }

    /** Lets a reference stand again for what it stood for before. */
    void restore(EntityReference<?> reference, Source before) {
        sources.put(whole(reference), before);
    }

    private Source make(EntityReference<?> reference) {
        FromClause clause = clauseOf(reference);
        return new Source(clause, ColumnSource.of(clause), false);
    }

    private FromClause clauseOf(EntityReference<?> reference) {
        Mapper mapper = mapper(reference);
        if (reference instanceof PolymorphicAlias<?> alias) {
            return alias.of(
                    mapper.from(),
                    () -> EntityFrom.polymorphic(mapper, below(alias), alias.isInner()),
                    EntityFrom::renamed);
        }
        return reference instanceof EntityAlias<?> alias ? alias.of(mapper.from(), EntityFrom::renamed) : mapper.from();
    }

    /** Lets the classes and attributes of the queries that a statement selects from stand for their columns. */
    void enter(Select select) {
        cover(select);
        for (Element from : select.from()) {
            if (from instanceof NestedQuery query) {
                NestedColumns nested = new NestedColumns(query, mappings, criteria);
                nestedQueries.put(query, nested.subquery());
                nestedColumns.putAll(nested.expressions());
                nested.entities()
                        .forEach((reference, columns) ->
                                sources.put(reference, new Source(nested.subquery(), columns, true)));
            }
        }
    }

    /**
     * Lets the classes whose tables an alias selects from under their own names stand for its columns, unless the query
     * selects from them itself.
     */
    private void cover(Select select) {
        List<Element> selected = new ArrayList<>(select.resultColumns());
        selected.addAll(select.from());
        if (!covered.isEmpty()) {
            selected.forEach(element ->
                    covered.remove(element instanceof EntityAttribute<?> attribute ? attribute.owner() : element));
        }
        for (JoinStep step : select.joins()) {
            selected.add(
                    step.target() instanceof RelationshipAttribute<?, ?> along && along.target() != null
                            ? along.target()
                            : step.target());
        }
        for (Element element : selected) {
            if (element instanceof PolymorphicAlias<?> alias && alias.isPlain()) {
                covered.put(alias.descriptor(), alias);
                below(alias).forEach(mapper -> covered.put(mapper.descriptor(), alias));
            }
        }
        selected.forEach(covered::remove);
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
        return new EntityResolver(readingFrom(entity, source), true).rewrite(property.expression());
    }

    /** What a hybrid attribute is where the columns of its class come from; the same at each call. */
    Expression<?> hybrid(HybridAttribute<?, ?> hybrid) {
        Source source = source(hybrid.owner());
        Map<HybridAttribute<?, ?>, Expression<?>> known = hybrids.computeIfAbsent(source, s -> new IdentityHashMap<>());
        Expression<?> expression = known.get(hybrid);
        if (expression == null) {
            expression = new EntityResolver(readingFrom(hybrid.owner(), source), !hybrid.hasArguments())
                    .rewrite(hybrid.expression());
            known.put(hybrid, expression);
        }
        return expression;
    }

    /** These sources where the attributes of a class, and of those above it, are the columns of one source. */
    private EntitySources readingFrom(EntityReference<?> entity, Source source) {
        EntitySources inner = within();
        inner.covered.clear();
        for (EntityDescriptor<?> above = entity.descriptor(); above != null; above = above.parent()) {
            inner.sources.put(above, source);
        }
        return inner;
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
