package io.athanor.orm.load;

import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.option.LoadStrategy;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Alias;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Select;
import io.athanor.sql.StatementOption;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one SELECT of classes and attributes into a SELECT of columns with the plan to read its rows. Used once. */
final class SelectPlanner {

    private final EntitySources sources;
    private final EntityResolver resolver;
    private final TypeSystem types;
    private final List<PlannedColumn> front = new ArrayList<>();
    private final List<PlannedColumn> main = new ArrayList<>();
    private final List<PlannedColumn> back = new ArrayList<>();
    private final List<Object> items = new ArrayList<>();
    private final List<EagerJoin> eagerJoins = new ArrayList<>();
    private List<LoaderOption> options = List.of();
    private boolean joinsCollection;

    SelectPlanner(Mappings mappings, TypeSystem types) {
        this.sources = new EntitySources(mappings);
        this.resolver = new EntityResolver(sources);
        this.types = types;
    }

    /** A join to load related objects; its condition waits until it is known where the owner's columns are. */
    private record EagerJoin(Relationship property, EntityPlanBuilder owner, FromClause ownerClause, Alias target) {}

    /** The query with classes replaced by their columns, for use inside another statement. */
    Select nested(Select select) {
        return resolver.nested(select);
    }

    Planned plan(Select select, @Nullable Location start) {
        options = loaderOptions(select.options());
        for (Element column : select.resultColumns()) {
            plan(column, start);
        }
        Select core = resolver.withoutColumns(select).onlyOptions(List.of());
        boolean limited = select.limit() != null || select.offset() != null || select.isDistinct();
        Select complete = limited && joinsCollection ? wrapped(core) : joined(core.onlyColumns(expressions(false)));
        List<PlannedColumn> all = allColumns();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).position(i + 1);
        }
        List<PlanItem> built = new ArrayList<>();
        for (Object item : items) {
            built.add(item instanceof EntityPlanBuilder entity ? entity.build(types) : value((PlannedColumn) item));
        }
        return new Planned(complete, new LoadPlan(built, false));
    }

    private ValuePlan value(PlannedColumn column) {
        return new ValuePlan(column.position(), types.codec(column.expression().type()));
    }

    private static List<LoaderOption> loaderOptions(List<StatementOption> options) {
        List<LoaderOption> found = new ArrayList<>();
        for (StatementOption option : options) {
            if (option instanceof LoaderOption loader) {
                found.add(loader);
            }
        }
        return List.copyOf(found);
    }

    private void plan(Element column, @Nullable Location start) {
        if (column instanceof EntityReference<?> reference) {
            FromClause from = sources.clause(reference);
            EntityPlanBuilder entity = new EntityPlanBuilder(
                    sources.mapper(reference), ColumnSource.of(from), main, start == null ? List.of() : main);
            items.add(entity);
            related(entity, from, start == null ? Location.of(reference) : start, new HashSet<>());
        } else {
            PlannedColumn planned = new PlannedColumn((Expression<?>) resolver.rewrite(column));
            main.add(planned);
            items.add(planned);
        }
    }

    private void related(
            EntityPlanBuilder entity, FromClause from, Location location, Set<Relationship> joinedByMapping) {
        for (Relationship property : entity.mapper().relationships()) {
            if (property.description().lazy() == Lazy.DYNAMIC
                    || property.description().lazy() == Lazy.WRITE_ONLY) {
                continue;
            }
            String name = property.description().name();
            LoaderOption.Step step = location.step(options, name);
            LoadStrategy strategy =
                    step == null ? Location.byMapping(property.description().lazy()) : step.strategy();
            switch (strategy) {
                case SELECT -> {
                    // The state's own trap loads it.
                }
                case JOINED -> {
                    if (step != null || joinedByMapping.add(property)) {
                        join(entity, from, property, location.then(name), joinedByMapping);
                    }
                }
                case CONTAINS -> contain(entity, property, step, location.then(name), joinedByMapping);
                case SELECTIN, SUBQUERY, IMMEDIATE ->
                    entity.afterwards(new AfterwardsPlan(property, strategy, location.then(name), options));
                case RAISE -> entity.forbid(property.attribute());
                case NOLOAD -> entity.leaveEmpty(property.attribute());
            }
        }
    }

    private void join(
            EntityPlanBuilder owner,
            FromClause ownerClause,
            Relationship property,
            Location location,
            Set<Relationship> joinedByMapping) {
        Alias target = property.target().table().alias();
        EntityPlanBuilder child = new EntityPlanBuilder(property.target(), ColumnSource.of(target), back, List.of());
        eagerJoins.add(new EagerJoin(property, owner, ownerClause, target));
        joinsCollection |= property.collection() != null;
        owner.join(property, child);
        related(child, target, location, joinedByMapping);
    }

    private void contain(
            EntityPlanBuilder owner,
            Relationship property,
            LoaderOption.@Nullable Step step,
            Location location,
            Set<Relationship> joinedByMapping) {
        EntityReference<?> alias = step == null ? null : step.alias();
        FromClause target =
                sources.clause(alias != null ? alias : property.target().descriptor());
        List<PlannedColumn> columns = new ArrayList<>();
        EntityPlanBuilder child = new EntityPlanBuilder(property.target(), ColumnSource.of(target), columns, List.of());
        front.addAll(0, columns);
        owner.join(property, child);
        related(child, target, location, joinedByMapping);
    }

    private List<PlannedColumn> allColumns() {
        List<PlannedColumn> all = new ArrayList<>(front);
        all.addAll(main);
        all.addAll(back);
        return all;
    }

    private List<Expression<?>> expressions(boolean primaryOnly) {
        List<PlannedColumn> columns = new ArrayList<>(front);
        columns.addAll(main);
        if (!primaryOnly) {
            columns.addAll(back);
        }
        List<Expression<?>> expressions = new ArrayList<>();
        columns.forEach(column -> expressions.add(column.expression()));
        return expressions;
    }

    /** The statement with the joins that load related objects, and sorted by their sort keys last. */
    private Select joined(Select select) {
        Select result = select;
        for (EagerJoin join : eagerJoins) {
            Relationship property = join.property();
            ColumnSource owner = join.owner().source();
            ColumnSource target = ColumnSource.of(join.target());
            for (JoinStep step : property.path().steps(join.ownerClause(), owner, join.target(), Join.Kind.LEFT)) {
                result = result.join(step);
            }
            Element orderBy = property.path().order(target);
            if (orderBy != null) {
                result = result.orderBy(orderBy);
            }
        }
        return result;
    }

    /** The statement as a subquery that the related objects are joined to, so that its limits count its own rows. */
    private Select wrapped(Select core) {
        WrappedSelect wrapper = new WrappedSelect(core, expressions(true));
        for (PlannedColumn column : front) {
            column.expression(wrapper.outer(column.expression()));
        }
        for (PlannedColumn column : main) {
            column.expression(wrapper.outer(column.expression()));
        }
        List<EagerJoin> moved = new ArrayList<>();
        for (EagerJoin join : eagerJoins) {
            boolean fromTarget = eagerJoins.stream().anyMatch(other -> other.target() == join.ownerClause());
            moved.add(new EagerJoin(
                    join.property(),
                    join.owner(),
                    fromTarget ? join.ownerClause() : wrapper.subquery(),
                    join.target()));
        }
        eagerJoins.clear();
        eagerJoins.addAll(moved);
        return joined(wrapper.select().onlyColumns(expressions(false)));
    }

    /**
     * A statement about tables and the plan to read its rows.
     *
     * @param select the statement
     * @param plan the plan
     */
    record Planned(Select select, LoadPlan plan) {}
}
