package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;

/** Loads nothing: reading the relationship throws. */
final class RaiseStrategy extends LoaderStrategy {

    RaiseStrategy(Relationship relationship, LoadPath path) {
        super(relationship, path);
    }

    @Override
    void plan(EntityPlanBuilder owner, EagerPlanner statement) {
        owner.forbid(relationship().attribute());
    }
}
