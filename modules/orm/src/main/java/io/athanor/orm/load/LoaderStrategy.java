package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;

/** One way to load a relationship of the objects at one place of a statement. Immutable; a part of cached plans. */
abstract class LoaderStrategy {

    private final Relationship relationship;
    private final LoadPath path;

    /** A strategy for a relationship; the path leads along it, to the related objects. */
    LoaderStrategy(Relationship relationship, LoadPath path) {
        this.relationship = relationship;
        this.path = path;
    }

    final Relationship relationship() {
        return relationship;
    }

    /** The path to the related objects. */
    final LoadPath path() {
        return path;
    }

    /** Adds what is needed to the statement and to the plan of the owners. */
    abstract void plan(EntityPlanBuilder owner, EagerPlanner statement);

    /** Whether it loads the related objects along with their owners. */
    boolean isEager() {
        return false;
    }

    /** Whether it needs a join of the statement. */
    boolean needsJoin() {
        return false;
    }

    /** Whether it loads all that the owners are related to at once, which it can only when it has all owners. */
    boolean needsAllRows() {
        return false;
    }
}
