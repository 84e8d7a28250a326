package io.athanor.orm.load;

import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.Relationship;
import io.athanor.sql.Alias;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Select;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The joins that are added to a statement to load related objects; they wait until all columns are known. */
final class EagerJoins {

    private final List<EagerJoin> joins = new ArrayList<>();
    private final Map<EntityPlanBuilder, FromClause> clauses = new IdentityHashMap<>();

    private record EagerJoin(Relationship relationship, EntityPlanBuilder owner, Alias target) {}

    /** Takes note of where the columns of objects are that are selected, or joined by the statement itself. */
    void start(EntityPlanBuilder entity, FromClause clause) {
        clauses.put(entity, clause);
    }

    /** Adds a join to an alias, from which related objects are read. */
    void add(Relationship relationship, EntityPlanBuilder owner, EntityPlanBuilder related, Alias target) {
        joins.add(new EagerJoin(relationship, owner, target));
        clauses.put(related, target);
    }

    /** Whether a row of the statement may become several. */
    boolean haveCollection() {
        return joins.stream().anyMatch(join -> join.relationship().isCollection());
    }

    /** Lets all start from a subquery instead of what they started from. */
    void moveTo(FromClause subquery) {
        clauses.replaceAll(
                (entity, clause) -> joins.stream().anyMatch(join -> join.target() == clause) ? clause : subquery);
    }

    /** The statement with the joins, sorted by their sort keys last. */
    Select addTo(Select select) {
        Select result = select;
        for (EagerJoin join : joins) {
            FromClause from = Objects.requireNonNull(clauses.get(join.owner()));
            ColumnSource owner = join.owner().source();
            for (JoinStep step : join.relationship().path().steps(from, owner, join.target(), Join.Kind.LEFT)) {
                result = result.join(step);
            }
            Element order = join.relationship().path().order(ColumnSource.of(join.target()));
            if (order != null) {
                result = result.orderBy(order);
            }
        }
        return result;
    }
}
