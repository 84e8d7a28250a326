package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;

/** Loads nothing: reading the relationship throws, in any case or only where a statement would have to be sent. */
final class RaiseStrategy extends LoaderStrategy {

    private final boolean onlyOnSql;

    RaiseStrategy(Relationship relationship, LoadPath path, boolean onlyOnSql) {
        super(relationship, path);
        this.onlyOnSql = onlyOnSql;
    }

    @Override
    void plan(EntityPlanBuilder owner, EagerPlanner statement) {
        if (onlyOnSql) {
            owner.forbidStatements(relationship().attribute());
        } else {
            owner.forbid(relationship().attribute());
        }
    }
}
