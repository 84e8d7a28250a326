package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;

/** Loads related objects from the rows of their owners, whose statement joins them itself. */
final class ContainsEagerStrategy extends LoaderStrategy {

    ContainsEagerStrategy(Relationship relationship, LoadPath path) {
        super(relationship, path);
    }

    @Override
    void plan(EntityPlanBuilder owner, EagerPlanner statement) {
        statement.contain(owner, this);
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
