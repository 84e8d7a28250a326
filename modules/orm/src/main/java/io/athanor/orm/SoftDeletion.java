package io.athanor.orm;

import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;

/** Takes back the mark of deleted objects, and refuses to mark them twice. */
final class SoftDeletion {

    private final Session session;

    SoftDeletion(Session session) {
        this.session = session;
    }

    void restore(Object object) {
        Instrumented entity = GivenObject.instrumented(object, "restore");
        EntityState state = EntityState.of(entity);
        session.objects().requireOwn(state);
        Mapper mapper = session.mapper(state);
        RowFilter filter = mapper.rowFilter();
        MappedColumn deleted = filter == null ? null : filter.deleted();
        if (filter == null || deleted == null) {
            throw new SessionStateException("restore takes back the mark of a deleted object, but " + mapper.name()
                    + " has no field with @SoftDelete, so that deleted rows are gone. Roll back, or add a new object.");
        }
        if (state.lifecycle() != Lifecycle.PERSISTENT) {
            throw new SessionStateException("restore needs an object with a row of this session's, but " + state
                    + " has none. Load it with includeDeleted().");
        }
        if (session.objects().isToBeDeleted(state)) {
            session.objects().unmarkDeleted(state);
        }
        if (filter.isMark(state.value(entity, deleted.attribute()))) {
            boolean isTruth = deleted.column().type().javaType() == Boolean.class;
            state.write(entity, deleted.attribute(), isTruth ? false : null);
        }
    }

    /** Whether a row is marked already, as far as its object knows. */
    boolean isMarked(EntityState state, Instrumented entity) {
        RowFilter filter = session.mapper(state).rowFilter();
        MappedColumn deleted = filter == null ? null : filter.deleted();
        return filter != null && deleted != null && state.isLoaded(deleted.attribute()) && filter.isMarked(entity);
    }

    void requireUnmarked(EntityState state, Instrumented entity) {
        if (isMarked(state, entity)) {
            throw new SessionStateException("The row of " + state + " is marked deleted already. Call restore to have"
                    + " it back, or purge to let the row go.");
        }
    }
}
