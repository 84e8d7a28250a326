package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;

/** Loads nothing: the relationship is taken as empty. */
final class NoLoadStrategy extends LoaderStrategy {

    NoLoadStrategy(Relationship relationship, LoadPath path) {
        super(relationship, path);
    }

    @Override
    void plan(EntityPlanBuilder owner, EagerPlanner statement) {
        owner.leaveEmpty(relationship().attribute());
    }
}
