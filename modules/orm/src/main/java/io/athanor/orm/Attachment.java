package io.athanor.orm;

import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.TrackedCollections;
import org.jspecify.annotations.Nullable;

/** Takes a new object as one whose row is there, with the values of its columns. */
final class Attachment {

    private final Session session;
    private final PersistenceContext objects;

    Attachment(Session session, PersistenceContext objects) {
        this.session = session;
        this.objects = objects;
    }

    void attach(Instrumented entity) {
        EntityState state = EntityState.of(entity);
        Mapper mapper = session.mapper(state);
        Object key = mapper.primaryKey().of(entity);
        if (key == null) {
            throw new SessionStateException(
                    "attach needs the key of a row, but " + mapper.primaryKey().columns() + " of " + mapper.name()
                            + " is not set. Set it, or add the object as a new one.");
        }
        for (Relationship relationship : mapper.relationships()) {
            if (isSet(state, entity, relationship)) {
                throw new SessionStateException("attach takes the columns of a row, but " + relationship
                        + " is set as well, and nobody knows whether it is in line with the row. Set it after attach,"
                        + " or merge the object.");
            }
        }
        objects.checkSave(state, mapper, entity);
        objects.attachNew(state, mapper, entity, key);
    }

    private static boolean isSet(EntityState state, Instrumented entity, Relationship relationship) {
        int attribute = relationship.attribute();
        if (relationship.isDynamic() || !state.isLoaded(attribute)) {
            return state.unloadedChanges(attribute) != null;
        }
        @Nullable Object value = entity.$orm_get(attribute);
        return value != null
                && (!relationship.isCollection()
                        || !TrackedCollections.members(value).isEmpty());
    }
}
