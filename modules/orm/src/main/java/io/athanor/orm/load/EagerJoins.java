package io.athanor.orm.load;

import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Select;
import java.util.ArrayList;
import java.util.List;

/** The joins that are added to a statement to load related objects; they wait until all columns are known. */
final class EagerJoins {

    private final List<EagerJoin> joins = new ArrayList<>();

    private record EagerJoin(Relationship relationship, EntityPlanBuilder owner, FromClause target) {}

    /** Adds a join to an alias, from which related objects are read. */
    void add(Relationship relationship, EntityPlanBuilder owner, FromClause target) {
        joins.add(new EagerJoin(relationship, owner, target));
    }

    /** Whether a row of the statement may become several. */
    boolean haveCollection() {
        return joins.stream().anyMatch(join -> join.relationship().isCollection());
    }

    /** Lets all that do not start from one another start from a subquery. */
    void moveTo(FromClause subquery) {
        for (EagerJoin join : joins) {
            FromClause from = join.owner().from();
            if (joins.stream().noneMatch(other -> other.target() == from)) {
                join.owner().from(subquery);
            }
        }
    }

    /** Rows of other classes in the same table are not joined. */
    @SuppressWarnings("unchecked") // the condition of a join is one
    private static JoinStep restricted(JoinStep step, Mapper mapper, ColumnSource target) {
        return new JoinStep(
                step.left(),
                step.target(),
                EntityFrom.restricted((Expression<Boolean>) step.on(), mapper, target),
                step.kind());
    }

    /** The statement with the joins, sorted by their sort keys last. */
    Select addTo(Select select) {
        Select result = select;
        for (EagerJoin join : joins) {
            ColumnSource owner = join.owner().source();
            ColumnSource target = ColumnSource.of(join.target());
            for (JoinStep step :
                    join.relationship().path().steps(join.owner().from(), owner, join.target(), Join.Kind.LEFT)) {
                result = result.join(restricted(step, join.relationship().target(), target));
            }
            result = join.relationship().path().sorted(result, target);
        }
        return result;
    }
}
