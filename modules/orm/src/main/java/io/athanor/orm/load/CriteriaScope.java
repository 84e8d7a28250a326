package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.EntityAlias;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Operator;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.Select;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a SELECT what all objects of its classes must meet: to the condition of a join what is joined must, to its
 * own criteria all else. This is the one place for what a statement names; what is joined by the way, and what is asked
 * for by its existence, takes the same criteria from {@link EntitySources}. Used once.
 */
final class CriteriaScope {

    private final EntitySources sources;
    private final Map<FromClause, List<Mapper>> entities = new IdentityHashMap<>();
    private final Set<FromClause> covered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<FromClause> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Expression<Boolean>> where = new ArrayList<>();

    CriteriaScope(EntitySources sources) {
        this.sources = sources;
    }

    /**
     * The SELECT with the criteria.
     *
     * @param select the statement with its joins resolved
     * @param joined the classes that it joins
     */
    Select complete(Select select, List<JoinedEntity> joined) {
        Set<EntityReference<?>> references = new EntityScope(sources).references(select);
        Set<FromClause> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        List<FromClause> order = new ArrayList<>();
        for (EntityReference<?> reference : references) {
            boolean isRead = reference instanceof EntityAlias<?> alias && alias.subquery() != null
                    || sources.source(reference).isNested();
            if (!isRead) {
                FromClause clause = sources.clause(reference);
                note(clause, sources.mapper(reference));
                if (roots.add(clause)) {
                    order.add(clause);
                }
            }
        }
        joined.forEach(entity -> note(entity.clause(), entity.mapper()));
        List<JoinStep> steps = new ArrayList<>();
        for (JoinStep step : select.joins()) {
            steps.add(restricted(step));
        }
        List<Element> from = new ArrayList<>();
        for (Element element : select.from()) {
            from.add(element instanceof FromClause clause ? restricted(clause, where, select) : element);
        }
        for (ColumnClause<?> column : columns(select)) {
            FromClause table = column.table();
            if (table != null && roots.add(table)) {
                order.add(table);
            }
        }
        for (FromClause root : order) {
            if (!covered.contains(root)) {
                restricted(root, where, select);
            }
        }
        sources.enclosing(order, covered);
        Select result = steps.equals(select.joins()) ? select : select.onlyJoins(steps);
        result = from.equals(select.from()) ? result : result.onlyFrom(from);
        return where.isEmpty() ? result : result.where(array(where));
    }

    private void note(FromClause clause, Mapper mapper) {
        List<Mapper> known = entities.computeIfAbsent(clause, c -> new ArrayList<>());
        if (!known.contains(mapper)) {
            known.add(mapper);
        }
    }

    private JoinStep restricted(JoinStep step) {
        if (!(step.target() instanceof FromClause target)) {
            return step;
        }
        List<Expression<Boolean>> criteria = new ArrayList<>();
        FromClause changed = restricted(target, criteria, null);
        if (criteria.isEmpty()) {
            return changed == target ? step : new JoinStep(step.left(), changed, step.on(), step.kind());
        }
        requireOneSided(step.kind(), target);
        Element on = step.on();
        if (on == null) {
            if (step.kind() == Join.Kind.LEFT) {
                throw new UnsupportedQueryException("The outer join to " + target + " has no condition, but needs one"
                        + " to leave out the rows that a criterion of its class leaves out. Pass the condition, or join"
                        + " along a relationship.");
            }
            where.addAll(criteria);
            return new JoinStep(step.left(), changed, null, step.kind());
        }
        return new JoinStep(step.left(), changed, and(on, criteria), step.kind());
    }

    private static void requireOneSided(Join.Kind kind, FromClause target) {
        if (kind == Join.Kind.FULL) {
            throw new UnsupportedQueryException("The full outer join of " + target + " is refused: there is no place"
                    + " for the criterion of its class, since such a join brings rows that its condition leaves out."
                    + " Join subqueries that select from the classes.");
        }
    }

    /**
     * A clause with what its objects must meet: in its own joins, or among criteria.
     *
     * @param within the SELECT, if the clause may be one of the query around it, else null
     */
    private FromClause restricted(FromClause clause, List<Expression<Boolean>> criteria, @Nullable Select within) {
        covered.add(clause);
        List<Mapper> mappers = entities.get(clause);
        boolean isOwn = done.add(clause) && (within == null || !sources.isCorrelated(clause, within));
        if (mappers != null && isOwn) {
            mappers.forEach(mapper -> sources.criteria().addTo(criteria, mapper, clause, sources));
        }
        if (!(clause instanceof Join join)) {
            if (isOwn) {
                sources.criteria().addOfTables(criteria, clause, sources.mappings());
                OutsideQueries.check(clause, sources.mappings());
            }
            return clause;
        }
        FromClause left = restricted(join.left(), criteria, within);
        List<Expression<Boolean>> ofRight = new ArrayList<>();
        FromClause right = restricted(join.right(), ofRight, within);
        Expression<Boolean> on = join.on();
        if (!ofRight.isEmpty()) {
            requireOneSided(join.kind(), join.right());
            if (join.kind() == Join.Kind.LEFT && on != null) {
                on = and(on, ofRight);
            } else {
                criteria.addAll(ofRight);
            }
        }
        return left == join.left() && right == join.right() && on == join.on()
                ? join
                : new Join(left, right, on, join.kind());
    }

    /** A condition and criteria. */
    @SuppressWarnings("unchecked") // the condition of a join is one
    static Expression<Boolean> and(Element on, List<Expression<Boolean>> criteria) {
        List<Expression<Boolean>> parts = new ArrayList<>();
        parts.add((Expression<Boolean>) on);
        parts.addAll(criteria);
        return ClauseList.of(Operator.AND, parts);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of criteria
    static Expression<Boolean>[] array(List<Expression<Boolean>> criteria) {
        return criteria.toArray(new Expression[0]);
    }

    /** The columns of tables that a SELECT names itself, whose tables it selects from without saying so. */
    private static Set<ColumnClause<?>> columns(Select select) {
        Set<ColumnClause<?>> columns = new LinkedHashSet<>();
        select.describe(Structure.visiting(part -> collect(part, columns)));
        return columns;
    }

    private static void collect(Element element, Set<ColumnClause<?>> into) {
        if (element instanceof ColumnClause<?> column) {
            into.add(column);
        } else if (!(element instanceof FromClause)
                && !(element instanceof QueryExpression)
                && !(element instanceof NestedQuery)
                && !(element instanceof EntityReference<?>)) {
            element.describe(Structure.visiting(part -> collect(part, into)));
        }
    }
}
