package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EmbeddedAttribute;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.PolymorphicAlias;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Select;
import io.athanor.sql.StatementOption;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns one SELECT of classes and attributes into a SELECT of columns with the plan to read its rows. Used once. */
final class SelectPlanner implements EagerPlanner {

    private final Select select;
    private final EntitySources sources;
    private final EntityResolver resolver;
    private final TypeSystem types;
    private final RelationshipPlanner relationships;
    private final SelectColumns columns = new SelectColumns();
    private final EagerJoins joins;
    private final List<PlannedItem> items = new ArrayList<>();
    private final Select core;

    SelectPlanner(Select select, Mappings mappings, TypeSystem types) {
        this.select = select;
        this.sources = new EntitySources(mappings, EntityCriteria.of(select.options()));
        this.resolver = new EntityResolver(sources);
        this.types = types;
        sources.enter(select);
        this.core = Resolved.mark(resolver.withoutColumns(select));
        this.joins = new EagerJoins(core.joins());
        this.relationships = new RelationshipPlanner(mappings, select.resultColumns(), select.options(), this);
    }

    Planned plan() {
        for (Element column : select.resultColumns()) {
            items.add(plan(column));
        }
        Select complete = joins.haveCollection() && isCounted()
                ? wrapped(core)
                : joins.addTo(core.onlyColumns(columns.expressions()));
        columns.number();
        List<PlanItem> built = new ArrayList<>();
        items.forEach(item -> built.add(item.build(types)));
        return new Planned(complete, new LoadPlan(built, null, relationships.whole()));
    }

    /** Whether the statement's rows are counted or told apart, so that joins must not multiply them. */
    private boolean isCounted() {
        return !select.rowLimit().isNone()
                || select.isDistinct()
                || !select.groupBy().isEmpty();
    }

    private PlannedItem plan(Element column) {
        if (column instanceof EmbeddedAttribute<?, ?> embedded) {
            List<SelectedColumn> parts = new ArrayList<>();
            embedded.columns().forEach(part -> parts.add(new SelectedColumn((Expression<?>) resolver.rewrite(part))));
            columns.main().addAll(parts);
            return new SelectedEmbedded(embedded.type(), parts);
        }
        if (!(column instanceof EntityReference<?> reference)) {
            SelectedColumn selected = new SelectedColumn((Expression<?>) resolver.selected(column));
            columns.main().add(selected);
            return selected;
        }
        EntityPlanBuilder entity = new EntityPlanBuilder(sources.mapper(reference), LoadPath.of(items.size()));
        entity.select(new ColumnSelection(
                sources.columns(reference),
                computed -> sources.computed(computed, reference, sources.source(reference)),
                relationships.columns(entity.path()),
                columns.main(),
                isRelated() ? columns.main() : List.of()));
        selectBelow(entity, reference, sources.source(reference), columns.main());
        entity.from(sources.clause(reference));
        relationships.plan(entity);
        return entity;
    }

    /** Selects the columns of the classes below that are to be loaded along with those of a class. */
    private void selectBelow(
            EntityPlanBuilder entity,
            EntityReference<?> reference,
            EntitySources.Source source,
            List<SelectedColumn> into) {
        if (!(reference instanceof PolymorphicAlias<?> alias)) {
            return;
        }
        for (Mapper below : sources.below(alias)) {
            entity.selectOwn(
                    below,
                    new ColumnSelection(
                            source.columns(),
                            computed -> sources.computed(computed, below.descriptor(), source),
                            ColumnLoading.BY_MAPPING,
                            into,
                            into));
        }
    }

    private boolean isRelated() {
        for (StatementOption option : select.options()) {
            if (option instanceof RelatedLoad) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean canJoin() {
        return true;
    }

    @Override
    public void join(EntityPlanBuilder owner, JoinedStrategy strategy) {
        Relationship relationship = strategy.relationship();
        PolymorphicAlias<?> polymorphic = polymorphic(strategy);
        FromClause target = polymorphic == null
                ? EntityFrom.alias(relationship.target())
                : EntityFrom.renamed(sources.clause(polymorphic.plain()), FromClause::alias);
        EntitySources.Source source = new EntitySources.Source(target, ColumnSource.of(target), false);
        EntityPlanBuilder child = new EntityPlanBuilder(relationship.target(), strategy.path());
        child.from(target);
        joins.add(strategy, owner, target, criteria(strategy, target));
        // What is related to the related objects stands before them among the columns.
        List<SelectedColumn> own = new ArrayList<>();
        owner.require(relationship.path().ownerColumns());
        child.select(new ColumnSelection(
                source.columns(),
                computed -> sources.computed(computed, relationship.target().descriptor(), source),
                relationships.columns(strategy.path()),
                own,
                List.of()));
        if (polymorphic != null) {
            selectBelow(child, polymorphic, source, own);
        }
        relationships.plan(child);
        columns.back().addAll(own);
        owner.join(relationship, child);
    }

    /** The classes below whose columns come along with a relationship's, or null. */
    private @Nullable PolymorphicAlias<?> polymorphic(LoaderStrategy strategy) {
        LoaderOption.Step step = relationships.step(strategy.path());
        return step == null ? null : PolymorphicTarget.of(step);
    }

    /** What the related objects of a join must meet. */
    private List<Expression<Boolean>> criteria(JoinedStrategy strategy, FromClause target) {
        LoaderOption.Step step = relationships.step(strategy.path());
        Expression<Boolean> own = step == null ? null : step.criterion();
        if (own == null && !sources.haveCriteria()) {
            return List.of();
        }
        List<Expression<Boolean>> criteria = new ArrayList<>();
        Mapper related = strategy.relationship().target();
        if (own != null) {
            criteria.add(sources.about(related.descriptor(), target, own));
        }
        sources.criteria().addTo(criteria, related, target, sources);
        sources.criteria().addOfTables(criteria, target, sources.mappings());
        return criteria;
    }

    @Override
    public void contain(EntityPlanBuilder owner, ContainsEagerStrategy strategy) {
        Relationship relationship = strategy.relationship();
        LoaderOption.Step step = relationships.step(strategy.path());
        EntityReference<?> alias = step == null ? null : step.alias();
        EntityReference<?> target =
                alias != null ? alias : relationship.target().descriptor();
        EntityPlanBuilder child = new EntityPlanBuilder(relationship.target(), strategy.path());
        FromClause from = sources.clause(target);
        if (!Mentions.of(from, core)) {
            throw new UnsupportedQueryException("The option containsEager of " + relationship
                    + " reads the columns of a"
                    + " join to " + target + ", but the query does not have that join. Join along " + relationship
                    + ", or use joinedload, which makes a join of its own.");
        }
        child.from(from);
        List<SelectedColumn> own = new ArrayList<>();
        child.select(new ColumnSelection(
                sources.columns(target),
                computed -> sources.computed(computed, target, sources.source(target)),
                relationships.columns(strategy.path()),
                own,
                List.of()));
        selectBelow(child, target, sources.source(target), own);
        relationships.plan(child);
        columns.front().addAll(own);
        owner.join(relationship, child);
    }

    /** The statement as a subquery that the related objects are joined to, so that its limits count its own rows. */
    private Select wrapped(Select core) {
        List<SelectedColumn> own = columns.own();
        WrappedSelect wrapper = new WrappedSelect(
                core,
                own.stream().<Expression<?>>map(SelectedColumn::expression).toList());
        for (SelectedColumn column : own) {
            column.expression(wrapper.outer(column.expression()));
        }
        wrapper.added().forEach(column -> columns.main().add(new SelectedColumn(column)));
        joins.moveTo(wrapper.subquery());
        return joins.addTo(wrapper.select().onlyColumns(columns.expressions()));
    }

    /**
     * A statement about tables and the plan to read its rows.
     *
     * @param select the statement
     * @param plan the plan
     */
    record Planned(Select select, LoadPlan plan) {}
}
