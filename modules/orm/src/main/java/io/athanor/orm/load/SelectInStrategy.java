package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.mapping.JoinPath;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.PolymorphicAlias;
import io.athanor.orm.option.LoaderOption;
import io.athanor.orm.option.QueryOption;
import io.athanor.orm.state.Identity;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads the related objects of many owners by one statement with the owners' keys in an IN list. */
final class SelectInStrategy extends PostLoadStrategy {

    private final boolean byOwner;

    SelectInStrategy(Relationship relationship, LoadPath path) {
        this(relationship, path, false);
    }

    /** A strategy; where the owners come without their foreign keys, their own keys lead to what they refer to. */
    private SelectInStrategy(Relationship relationship, LoadPath path, boolean byOwner) {
        super(relationship, path);
        this.byOwner = byOwner || !relationship.path().isByValues();
    }

    @Override
    void plan(EntityPlanBuilder owner, EagerPlanner statement) {
        boolean lacks = owner.lacks(relationship().path().ownerColumns());
        owner.loadLater(lacks ? new SelectInStrategy(relationship(), path(), true) : this);
    }

    @Override
    public void load(LoadContext context, RunningStatement running, List<Instrumented> given) {
        Map<Relationship, Set<Object>> passed = running.passed();
        List<Instrumented> owners = given;
        if (isRecursive(running)) {
            passed = passed == null ? new IdentityHashMap<>() : passed;
            // An object that a circle comes back to gets its related ones from the load that waits for this one.
            Set<Object> known = passed.computeIfAbsent(relationship(), r -> Identity.setOf(List.of()));
            owners = new ArrayList<>(given);
            owners.removeIf(owner -> !known.add(owner));
        }
        load(context, running, OwnersByKey.of(relationship(), owners, byOwner), passed);
    }

    private boolean isRecursive(RunningStatement running) {
        for (QueryOption further : running.beyond(path())) {
            if (further instanceof LoaderOption option
                    && !option.steps().isEmpty()
                    && option.steps().get(0).depth() != 0
                    && option.steps().get(0).attribute().index()
                            == relationship().attribute()) {
                return true;
            }
        }
        return false;
    }

    void load(LoadContext context, RunningStatement running, OwnersByKey owners) {
        load(context, running, owners, running.passed());
    }

    private void load(
            LoadContext context,
            RunningStatement running,
            OwnersByKey owners,
            @Nullable Map<Relationship, Set<Object>> passed) {
        List<QueryOption> further = running.beyond(path());
        Expression<Boolean> criterion = running.criterion(path());
        if (relationship().isByKey()
                && further.isEmpty()
                && criterion == null
                && !byOwner
                && running.refreshing() == null) {
            owners.settle(context.loader());
        }
        List<Object> keys = owners.keys();
        if (keys.isEmpty()) {
            return;
        }
        OwnerQuery query = running.owners(path());
        EntityReference<?> related = PolymorphicTarget.of(running, path(), relationship());
        for (int from = 0; from < keys.size(); from += KeyCriterion.CHUNK) {
            List<Object> chunk = keys.subList(from, Math.min(keys.size(), from + KeyCriterion.CHUNK));
            Select select = LoaderSelects.where(
                            byOwner ? selectByOwner(chunk, related) : select(chunk, related), criterion)
                    .options(further.toArray(StatementOption[]::new))
                    .options(new RelatedLoad(running.along(path())));
            RunningStatement next = RunningStatement.ofRelated(context, select, Map.of(), query, running.refreshing());
            context.reader()
                    .read(
                            passed == null ? next : RunningStatement.ofLevel(next, passed),
                            owners.rows(0, owners.width()));
        }
        owners.finish();
    }

    /** The related objects with the owners' keys in front of each row. */
    private Select select(List<Object> owners, EntityReference<?> related) {
        JoinPath path = relationship().path();
        FromClause target = relationship().target().from();
        Table link = path.secondary();
        List<ColumnClause<?>> keys = path.ownerKeys(link, ColumnSource.of(target));
        List<Element> columns = new ArrayList<>(keys);
        columns.add(related);
        Select select = Sql.select(columns.toArray(Element[]::new));
        if (link != null) {
            select = select.selectFrom(link)
                    .join(new JoinStep(
                            link,
                            related instanceof PolymorphicAlias<?> ? related : target,
                            path.toTarget(link, ColumnSource.of(target)),
                            Join.Kind.INNER));
        }
        select = select.where(KeyCriterion.among(keys, owners));
        Expression<Boolean> restriction = path.restriction(link, ColumnSource.of(target));
        if (restriction != null) {
            select = select.where(restriction);
        }
        return path.sorted(select, ColumnSource.of(target));
    }

    /** The related objects, joined to their owners, with the owners' keys in front of each row. */
    private Select selectByOwner(List<Object> owners, EntityReference<?> related) {
        JoinPath path = relationship().path();
        FromClause owner = EntityFrom.alias(relationship().source());
        FromClause target = relationship().target().from();
        List<ColumnClause<?>> keys = relationship().source().primaryKey().in(owner);
        List<Element> columns = new ArrayList<>(keys);
        columns.add(related);
        Select select = Sql.select(columns.toArray(Element[]::new)).selectFrom(owner);
        List<JoinStep> steps = path.steps(owner, ColumnSource.of(owner), target, Join.Kind.INNER);
        for (JoinStep step : PolymorphicTarget.joined(steps, related)) {
            select = select.join(step);
        }
        select = select.where(KeyCriterion.among(keys, owners));
        return path.sorted(select, ColumnSource.of(target));
    }
}
