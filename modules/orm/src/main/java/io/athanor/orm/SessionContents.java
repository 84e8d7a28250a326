package io.athanor.orm;

import io.athanor.orm.flush.NetChanges;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What is in a session, as the program asks for it. */
final class SessionContents {

    private final Session session;
    private final PersistenceContext objects;

    SessionContents(Session session) {
        this.session = session;
        this.objects = session.objects();
    }

    Set<Object> dirty() {
        List<Object> dirty = new ArrayList<>();
        objects.modified().forEach((state, entity) -> {
            if (!objects.isToBeDeleted(state)
                    && (state.isOrphan() || NetChanges.any(session.mapper(state), state, entity))) {
                dirty.add(entity);
            }
        });
        return Collections.unmodifiableSet(OrderedIdentitySet.of(dirty));
    }

    Set<Object> pending() {
        Set<EntityState> leaving = objects.leaving(session::mapper);
        List<Object> pending = new ArrayList<>();
        objects.pending().forEach((state, entity) -> {
            if (!leaving.contains(state)) {
                pending.add(entity);
            }
        });
        return Collections.unmodifiableSet(OrderedIdentitySet.of(pending));
    }

    Set<Object> deleted() {
        return Collections.unmodifiableSet(
                OrderedIdentitySet.of(objects.deleted().values()));
    }

    boolean contains(Object object) {
        EntityState state = object instanceof Instrumented ? EntityState.find(object) : null;
        return state != null
                && state.owner() == session.context()
                && state.isInSession()
                && !objects.leaving(session::mapper).contains(state);
    }
}
