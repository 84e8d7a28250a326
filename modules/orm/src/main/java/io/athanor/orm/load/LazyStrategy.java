package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;

/** Loads a relationship when it is first read. */
final class LazyStrategy extends LoaderStrategy {

    LazyStrategy(Relationship relationship, LoadPath path) {
        super(relationship, path);
    }

    @Override
    void plan(EntityPlanBuilder owner, EagerPlanner statement) {
        // An attribute of a new object is trapped until it is loaded.
    }
}
