package io.athanor.orm;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import io.athanor.sql.ForUpdate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Forgets what is loaded of single objects, and loads it again. */
final class Expiry {

    private final Session session;
    private final PersistenceContext objects;

    Expiry(Session session) {
        this.session = session;
        this.objects = session.objects();
    }

    void expire(Object object) {
        requirePersistent(object, "expire");
        session.eachInMemory(object, "expire", Cascade.REFRESH_EXPIRE, this::expireOrDrop);
    }

    void expire(Object object, EntityAttribute<?> first, EntityAttribute<?>... more) {
        EntityState state = requirePersistent(object, "expire");
        objects.expire(state, attributes(state, "expire", first, more));
    }

    void refresh(Object object) {
        EntityState state = forgotten(object);
        session.loader().refresh(state, session.mapper(state));
    }

    void refreshLocked(Object object, ForUpdate lock) {
        EntityState state = forgotten(object);
        session.loader().refresh(state, session.mapper(state), lock);
    }

    private EntityState forgotten(Object object) {
        EntityState state = requirePersistent(object, "refresh");
        session.eachInMemory(object, "refresh", Cascade.REFRESH_EXPIRE, this::expireOrDrop);
        session.autoflush();
        return state;
    }

    void refresh(Object object, EntityAttribute<?> first, EntityAttribute<?>... more) {
        EntityState state = requirePersistent(object, "refresh");
        int[] attributes = attributes(state, "refresh", first, more);
        Mapper mapper = session.mapper(state);
        BitSet columns = new BitSet();
        List<Integer> relationships = new ArrayList<>();
        for (int attribute : attributes) {
            MappedColumn column = mapper.columnOf(attribute);
            if (column != null) {
                columns.set(column.slot());
            } else {
                requireLoadable(state, attribute);
                relationships.add(attribute);
            }
        }
        objects.expire(state, attributes);
        session.autoflush();
        if (columns.isEmpty()) {
            // That the row is there is seen by its key.
            mapper.primaryKey().columns().forEach(key -> columns.set(key.slot()));
        }
        Instrumented entity = (Instrumented) object;
        session.loader().refresh(state, entity, mapper, columns);
        relationships.forEach(attribute -> state.value(entity, attribute));
    }

    private static void requireLoadable(EntityState state, int attribute) {
        CollectionKind kind = state.shape().kind(attribute);
        if (kind != null && !kind.isHeld()) {
            throw new IllegalArgumentException(
                    "refresh cannot load " + state.shape().attributeName(attribute)
                            + ": a dynamic collection holds nothing, it is queried. Leave it out.");
        }
    }

    /** The numbers of attributes as the object's own class counts them. */
    private static int[] attributes(
            EntityState state, String method, EntityAttribute<?> first, EntityAttribute<?>... more) {
        int[] attributes = new int[more.length + 1];
        for (int i = 0; i < attributes.length; i++) {
            EntityAttribute<?> attribute = i == 0 ? first : more[i - 1];
            Class<?> owner = attribute.owner().descriptor().javaType();
            Class<?> own = state.shape().descriptor().javaType();
            if (!owner.isAssignableFrom(own)) {
                throw new IllegalArgumentException(
                        method + " of a " + own.getSimpleName() + " cannot take the attribute "
                                + owner.getSimpleName() + "." + attribute.name()
                                + ", which is another class's. Name attributes of "
                                + own.getSimpleName() + "_.");
            }
            attributes[i] =
                    state.shape().descriptor().attribute(attribute.name()).index();
        }
        return attributes;
    }

    /** Forgets what is loaded; a new object, which a relationship that is forgotten led to, leaves the session. */
    private void expireOrDrop(EntityState state) {
        if (state.lifecycle() == Lifecycle.PENDING) {
            objects.dropPending(state);
        } else {
            objects.expire(state);
        }
    }

    private EntityState requirePersistent(Object object, String method) {
        EntityState state = EntityState.of(Session.instrumented(object, method));
        objects.requireOwn(state);
        if (state.lifecycle() != Lifecycle.PERSISTENT) {
            throw new SessionStateException(method + " needs an object with a row, but " + state + " has none; "
                    + (state.lifecycle() == Lifecycle.DELETED
                            ? "it was deleted in this transaction, so roll back to have it again."
                            : "flush the session first."));
        }
        return state;
    }
}
