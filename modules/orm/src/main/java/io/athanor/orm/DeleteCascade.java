package io.athanor.orm;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.session.CascadeWalk;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import java.util.LinkedHashMap;
import java.util.Map;

/** Marks objects to be deleted, with all that goes with them. */
final class DeleteCascade {

    private final Session session;
    private final PersistenceContext objects;

    DeleteCascade(Session session, PersistenceContext objects) {
        this.session = session;
        this.objects = objects;
    }

    void delete(Instrumented entity, boolean purging) {
        EntityState start = EntityState.of(entity);
        if (start.lifecycle() != Lifecycle.PERSISTENT) {
            throw new SessionStateException("The instance " + start + " has no row of this session's to delete; it is "
                    + start.lifecycle() + "." + remedyForDelete(start));
        }
        objects.requireOwn(start);
        SoftDeletion marks = new SoftDeletion(session);
        if (!purging) {
            marks.requireUnmarked(start, entity);
        }
        Map<EntityState, Instrumented> found = new LinkedHashMap<>();
        // What has to be loaded for this must not be flushed before: the object may be an orphan by now.
        session.quietly(() -> new CascadeWalk(Cascade.DELETE, session::mapper, session.context()::relatedToDeleted)
                .from(entity, (reached, from) -> {
                    EntityState state = EntityState.of(reached);
                    boolean isHere = state.isInSession() && state.owner() == session.context();
                    if (isHere) {
                        found.putIfAbsent(state, (Instrumented) reached);
                    }
                    return isHere;
                }));
        found.forEach((state, reached) -> {
            if (state.lifecycle() == Lifecycle.PENDING) {
                objects.dropPending(state);
            } else if (purging || !marks.isMarked(state, reached)) {
                if (purging) {
                    objects.purge(state);
                }
                objects.markDeleted(state, reached, state != start);
            }
        });
    }

    private static String remedyForDelete(EntityState state) {
        return switch (state.lifecycle()) {
            case PENDING -> " Expunge it, or flush first.";
            case DETACHED -> " Add it to the session first.";
            case DELETED -> " It is deleted already; roll back to have it again.";
            case TRANSIENT, PERSISTENT -> "";
        };
    }
}
