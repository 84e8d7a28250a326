package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;

/**
 * Loads related objects from the rows of their owners, by a join, a LEFT OUTER JOIN mostly, that the rest of the
 * statement cannot see.
 */
final class JoinedStrategy extends LoaderStrategy {

    private final EagerJoin join;

    JoinedStrategy(Relationship relationship, LoadPath path, EagerJoin join) {
        super(relationship, path);
        this.join = join;
    }

    /** How the related objects are joined. */
    EagerJoin join() {
        return join;
    }

    @Override
    void plan(EntityPlanBuilder owner, EagerPlanner statement) {
        statement.join(owner, this);
    }

    @Override
    boolean isEager() {
        return true;
    }

    @Override
    boolean needsJoin() {
        return true;
    }

    @Override
    boolean needsAllRows() {
        return relationship().isCollection();
    }
}
