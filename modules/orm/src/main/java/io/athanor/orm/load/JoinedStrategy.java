package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;

/**
 * Loads related objects from the rows of their owners, by a LEFT OUTER JOIN that the rest of the statement cannot see.
 */
final class JoinedStrategy extends LoaderStrategy {

    JoinedStrategy(Relationship relationship, LoadPath path) {
        super(relationship, path);
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
