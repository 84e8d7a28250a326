package io.athanor.orm;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.session.CascadeWalk;
import io.athanor.orm.session.KeyedMaps;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import io.athanor.sql.ForUpdate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Forgets what is loaded of single objects, loads it again, or lets go of them. */
final class Expiry {

    private final Session session;
    private final PersistenceContext objects;

    Expiry(Session session) {
        this.session = session;
        this.objects = session.objects();
    }

    void expunge(Object object) {
        eachInMemory(object, "expunge", Cascade.EXPUNGE, state -> objects.expunge(state, session.mapper(state)));
    }

    void expire(Object object) {
        requirePersistent(object, "expire");
        eachInMemory(object, "expire", Cascade.REFRESH_EXPIRE, this::expireOrDrop);
    }

    void expire(Object object, EntityAttribute<?> first, EntityAttribute<?>... more) {
        EntityState state = requirePersistent(object, "expire");
        objects.expire(state, attributes(state, "expire", first, more));
    }

    void refresh(Object object) {
        EntityState state = forgotten(object);
        session.loader().refresh(state, session.mapper(state));
        rekeyMaps(object);
    }

    void refreshLocked(Object object, ForUpdate lock) {
        EntityState state = forgotten(object);
        session.loader().refresh(state, session.mapper(state), lock);
        rekeyMaps(object);
    }

    /** A map finds the object by the key that its row has, which may be another one. */
    private void rekeyMaps(Object object) {
        KeyedMaps.rekey(objects, session.mappings(), Set.of(object.getClass()));
    }

    private EntityState forgotten(Object object) {
        EntityState state = requirePersistent(object, "refresh");
        eachInMemory(object, "refresh", Cascade.REFRESH_EXPIRE, this::expireOrDrop);
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
        rekeyMaps(object);
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
        EntityState state = EntityState.of(GivenObject.instrumented(object, method));
        objects.requireOwn(state);
        if (state.lifecycle() != Lifecycle.PERSISTENT) {
            throw new SessionStateException(method + " needs an object with a row, but " + state + " has none; "
                    + (state.lifecycle() == Lifecycle.DELETED
                            ? "it was deleted in this transaction, so roll back to have it again."
                            : "flush the session first."));
        }
        return state;
    }

    /** Does something to an object and to what it leads to in memory, as far as that is in this session. */
    private void eachInMemory(Object object, String method, Cascade cascade, Consumer<EntityState> step) {
        Instrumented start = GivenObject.instrumented(object, method);
        objects.requireOwn(EntityState.of(start));
        List<EntityState> found = new ArrayList<>();
        new CascadeWalk(cascade, session::mapper, CascadeWalk::inMemory).from(start, (reached, from) -> {
            EntityState state = EntityState.of(reached);
            boolean isHere = state.owner() == session.context() && (from == null || state.isInSession());
            if (isHere) {
                found.add(state);
            }
            return isHere;
        });
        found.forEach(step);
    }
}
