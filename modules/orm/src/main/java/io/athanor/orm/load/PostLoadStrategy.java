package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Relationship;
import java.util.List;

/** Loads related objects by further statements, after a portion of their owners has been read. */
abstract class PostLoadStrategy extends LoaderStrategy {

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

    /**
     * Loads the relationship of owners that lack it.
     *
     * @param running the statement that loaded the owners
     */
    abstract void load(LoadContext context, RunningStatement running, List<Instrumented> owners);
}
