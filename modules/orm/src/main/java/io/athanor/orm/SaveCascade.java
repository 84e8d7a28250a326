package io.athanor.orm;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.session.CascadeWalk;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import io.athanor.orm.state.Unowned;
import java.util.ArrayList;
import java.util.List;

/** Puts objects into a session, with all that they refer to by relationships that cascade so. */
final class SaveCascade {

    private final Session session;
    private final PersistenceContext objects;

    SaveCascade(Session session, PersistenceContext objects) {
        this.session = session;
        this.objects = objects;
    }

    void add(Instrumented start, boolean checked) {
        List<Instrumented> found = new ArrayList<>(2);
        new CascadeWalk(Cascade.SAVE_UPDATE, session::mapper, CascadeWalk::inMemory).from(start, (object, from) -> {
            Instrumented reached = GivenObject.instrumented(object, "add");
            EntityState state = EntityState.of(reached);
            boolean isNew = from == null || !state.isInSession();
            boolean isRevived =
                    !checked && state.lifecycle() == Lifecycle.DELETED && state.owner() == session.context();
            // What was loaded before another object was deleted may still lead to that one.
            boolean isLeft = state.isDeleted()
                    && from != null
                    && from.lifecycle() != Lifecycle.DELETED
                    && (isRevived || !from.isWithoutRow());
            if (!isLeft
                    && !isRevived
                    && (checked && isNew
                            || state.isDeleted()
                            || state.owner() != session.context() && !isFree(state))) {
                objects.checkSave(state, session.mapper(state), reached);
            }
            if (isNew && !isLeft) {
                found.add(reached);
            }
            return isNew && !isLeft;
        });
        // Nothing is put into the session before all that can be refused was looked at.
        for (Instrumented object : found) {
            EntityState state = EntityState.of(object);
            boolean isNew = state.isWithoutRow() && !state.isInSession();
            objects.save(state, session.mapper(state), object);
            state.cameAlong(isNew);
        }
    }

    private static boolean isFree(EntityState state) {
        return state.owner() == Unowned.OWNER;
    }

    /**
     * Lets an object stay that was to be deleted before it was put into a relationship, with what goes along with it.
     */
    private void keep(Object object) {
        new CascadeWalk(Cascade.DELETE, session::mapper, CascadeWalk::inMemory).from(object, (reached, from) -> {
            EntityState state = EntityState.of(reached);
            boolean stays = objects.isToBeDeleted(state) && (from == null || state.cameAlong());
            if (stays) {
                objects.unmarkDeleted(state);
            }
            return stays;
        });
    }

    /** Puts an object into this session that became related to one of it. */
    void related(EntityState state, int attribute, Object related) {
        Relationship relationship = session.mapper(state).relationship(attribute);
        if (relationship != null && relationship.cascades(Cascade.SAVE_UPDATE)) {
            EntityState other = EntityState.of(related);
            if (objects.isToBeDeleted(other)) {
                keep(related);
            }
            objects.keepOrphan(other);
            if (!other.isInSession() || other.owner() != session.context()) {
                // Whether another object stands for its row is seen by the flush: that one may be taken out yet.
                add(GivenObject.instrumented(related, "add"), false);
            }
        }
    }
}
