package io.athanor.orm.state;

import io.athanor.orm.error.DetachedInstanceException;
import org.jspecify.annotations.Nullable;

/** Stands in for the session of instances that are in none: nothing can be loaded, changes concern nobody. */
public enum Unowned implements StateOwner {
    /** The one stand-in. */
    OWNER;

    @Override
    public void loadColumn(EntityState state, Object entity, int attribute) {
        String name = state.shape().attributeName(attribute);
        if (state.isDeferred(attribute)) {
            throw new DetachedInstanceException("The instance " + state + " is in no session, and its column " + name
                    + " is deferred and was not loaded. Add it to a session, or load the column by the option undefer"
                    + " before its session is closed.");
        }
        throw detached(state, "its columns are expired, " + name + " among them");
    }

    @Override
    public void loadRelationship(EntityState state, Object entity, int attribute) {
        throw detached(state, state.shape().attributeName(attribute) + " is not loaded");
    }

    private static DetachedInstanceException detached(EntityState state, String what) {
        return new DetachedInstanceException("The instance " + state + " is in no session, and " + what
                + ". Add it to a session, or load what is needed before its session is closed"
                + " (with a loader option such as selectinload, or with expiry on commit switched off).");
    }

    @Override
    public @Nullable Object peekReference(EntityState state, int attribute) {
        if (state.shape().ownsMembers(attribute) && state.lifecycle() == Lifecycle.DETACHED) {
            throw detached(
                    state, state.shape().attributeName(attribute) + ", what it refers to now, would become an orphan");
        }
        return null;
    }

    @Override
    public void modified(EntityState state, Object entity) {
        // A detached instance's changes are written when it is added to a session again.
    }

    @Override
    public void related(EntityState state, int attribute, Object related) {
        // Nothing follows an instance that is in no session.
    }

    @Override
    public void orphaned(EntityState state, Object entity) {
        // Its session deletes it, if it is added to one again.
    }

    @Override
    public @Nullable Object session() {
        return null;
    }
}
