package io.athanor.orm.load;

import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.mapping.JoinPath;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The joins that are added to a statement to load related objects; they wait until all columns are known. */
final class EagerJoins {

    private final List<JoinStep> own;
    private final List<Added> joins = new ArrayList<>();

    /** Joins beside those that the statement has itself. */
    EagerJoins(List<JoinStep> own) {
        this.own = own;
    }

    /**
     * A join.
     *
     * @param relationship what it is along
     * @param kind how the related objects are joined
     * @param owner what it is joined to
     * @param parent the join that leads to the owner, or null if the statement itself does
     * @param target the alias from which related objects are read
     * @param criteria what they must meet
     */
    private record Added(
            Relationship relationship,
            EagerJoin kind,
            EntityPlanBuilder owner,
            @Nullable Added parent,
            FromClause target,
            List<Expression<Boolean>> criteria) {}

    /** Adds a join to an alias, from which related objects are read that meet criteria. */
    void add(JoinedStrategy strategy, EntityPlanBuilder owner, FromClause target, List<Expression<Boolean>> criteria) {
        Added parent = null;
        for (Added join : joins) {
            parent = join.target == owner.from() ? join : parent;
        }
        joins.add(new Added(strategy.relationship(), strategy.join(), owner, parent, target, criteria));
    }

    /** Whether a row of the statement may become several. */
    boolean haveCollection() {
        return joins.stream().anyMatch(join -> join.relationship().isCollection());
    }

    /** Lets all that do not start from one another start from a subquery. */
    void moveTo(FromClause subquery) {
        for (Added join : joins) {
            if (join.parent == null) {
                join.owner().from(subquery);
            }
        }
    }

    /** Whether rows may come without the owner of a join. */
    private boolean isUnderOuter(Added join) {
        Added parent = join.parent;
        return parent == null ? isOuter(join.owner.from()) : isOuter(parent);
    }

    private boolean isOuter(Added join) {
        return join.kind == EagerJoin.OUTER || isUnderOuter(join);
    }

    /** Whether the statement's own joins may bring rows without what is selected from a clause. */
    private boolean isOuter(FromClause from) {
        for (JoinStep step : own) {
            if (step.kind() == Join.Kind.FULL || step.kind() == Join.Kind.LEFT && contains(step.target(), from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Element joined, FromClause from) {
        return joined == from
                || joined instanceof Join join && (contains(join.left(), from) || contains(join.right(), from));
    }

    /** Whether a join stands within the outer one that leads to its owner. */
    private boolean isNested(Added join) {
        return join.kind == EagerJoin.INNER && join.parent != null && isUnderOuter(join);
    }

    /** An inner join whose owner a row of the statement may lack keeps that row. */
    private Join.Kind kind(Added join) {
        return join.kind == EagerJoin.OUTER || isUnderOuter(join) ? Join.Kind.LEFT : Join.Kind.INNER;
    }

    /** The steps of a join, which brings no rows of other classes in the same table. */
    private static List<JoinStep> steps(Added join, Join.Kind kind) {
        JoinPath path = join.relationship.path();
        List<JoinStep> steps = new ArrayList<>();
        for (JoinStep step : path.steps(join.owner.from(), join.owner.source(), join.target, kind)) {
            Expression<Boolean> on = restricted(step, join.relationship.target(), ColumnSource.of(join.target));
            steps.add(new JoinStep(
                    step.left(),
                    step.target(),
                    on == null || join.criteria.isEmpty() ? on : CriteriaScope.and(on, join.criteria),
                    step.kind()));
        }
        return steps;
    }

    @SuppressWarnings("unchecked") // the condition of a join is one
    private static @Nullable Expression<Boolean> restricted(JoinStep step, Mapper mapper, ColumnSource target) {
        return EntityFrom.restricted((Expression<Boolean>) step.on(), mapper, target);
    }

    /** A join's target with the inner joins that stand within it. */
    private FromClause withNested(Added join, FromClause target) {
        FromClause nested = target;
        for (Added other : joins) {
            if (isNested(other) && outermost(other) == join) {
                nested = joined(nested, other);
            }
        }
        return nested;
    }

    /** The join of its own that a nested one stands within. */
    private Added outermost(Added join) {
        Added parent = join;
        while (isNested(parent) && parent.parent != null) {
            parent = parent.parent;
        }
        return parent;
    }

    @SuppressWarnings("unchecked") // the condition of a join is one
    private static FromClause joined(FromClause left, Added join) {
        FromClause all = left;
        for (JoinStep step : steps(join, Join.Kind.INNER)) {
            all = new Join(all, (FromClause) step.target(), (Expression<Boolean>) step.on(), Join.Kind.INNER);
        }
        return all;
    }

    /** The statement with the joins, sorted by their sort keys last. */
    Select addTo(Select select) {
        Select result = select;
        for (Added join : joins) {
            if (!isNested(join)) {
                List<JoinStep> steps = steps(join, kind(join));
                for (int i = 0; i < steps.size(); i++) {
                    JoinStep step = steps.get(i);
                    FromClause target = (FromClause) step.target();
                    result = result.join(
                            i < steps.size() - 1
                                    ? step
                                    : new JoinStep(step.left(), withNested(join, target), step.on(), step.kind()));
                }
            }
            result = join.relationship.path().sorted(result, ColumnSource.of(join.target));
        }
        return result;
    }
}
