package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;

/** Loads related objects by further statements, after a portion of their owners has been read. */
abstract class PostLoadStrategy extends LoaderStrategy implements PostLoad {

    PostLoadStrategy(Relationship relationship, LoadPath path) {
        super(relationship, path);
    }

    @Override
    void plan(EntityPlanBuilder owner, EagerPlanner statement) {
        owner.require(relationship().path().ownerColumns());
        owner.loadLater(this);
    }

    @Override
    final boolean isEager() {
        return true;
    }
}
