package io.athanor.orm;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.TrackedCollections;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes objects that are in line with their rows into a session without asking the database, such as those of a cache:
 * what they hold is taken as what the rows hold, and nothing counts as changed. Used once.
 */
final class UnloadedMerge {

    private final Session session;
    private final PersistenceContext objects;
    private final Map<Object, Instrumented> merged = new IdentityHashMap<>();
    private final Deque<Instrumented> open = new ArrayDeque<>();
    private final List<Runnable> collections = new ArrayList<>();

    UnloadedMerge(Session session, PersistenceContext objects) {
        this.session = session;
        this.objects = objects;
    }

    /** The session's object for a given one. */
    Instrumented merge(Instrumented given) {
        Instrumented result = target(given);
        for (Instrumented next = open.poll(); next != null; next = open.poll()) {
            copy(next, Objects.requireNonNull(merged.get(next)));
        }
        collections.forEach(Runnable::run);
        return result;
    }

    private Instrumented target(Instrumented given) {
        Instrumented known = merged.get(given);
        if (known != null) {
            return known;
        }
        if (session.contains(given)) {
            return given;
        }
        EntityState state = EntityState.of(given);
        Mapper mapper = session.mapperOf(given.getClass());
        Object key = state.key();
        if (key == null || state.isWithoutRow() || state.isDeleted()) {
            throw new SessionStateException("mergeWithoutLoading takes objects with a row, but " + state
                    + " has none. Use merge, which looks whether there is one, or add.");
        }
        if (state.isModified()) {
            throw changed(state, "given to mergeWithoutLoading");
        }
        EntityState present = objects.identityMap().find(mapper.hierarchy(), key);
        Instrumented target = present == null ? null : (Instrumented) present.get();
        if (present == null || target == null) {
            target = mapper.newInstance();
            EntityState made = EntityState.of(target);
            mapper.primaryKey().set(target, mapper.primaryKey().values(key));
            objects.attachNew(made, mapper, target, key);
            made.expire();
        } else if (present.isModified()) {
            throw changed(present, "that mergeWithoutLoading would overwrite");
        }
        merged.put(given, target);
        open.add(given);
        return target;
    }

    private static SessionStateException changed(EntityState state, String which) {
        return new SessionStateException("The instance " + state + " " + which + " has changes that were not flushed,"
                + " which would be taken as what the row holds. Flush them, or use merge.");
    }

    /** The columns of an embedded value say the same one after the other, for it is copied as a whole. */
    private static void copy(EntityState from, Instrumented given, EntityState to, Instrumented target, int attribute) {
        if (from.isLoaded(attribute)) {
            target.$orm_set(attribute, given.$orm_get(attribute));
            to.markLoaded(attribute);
        }
    }

    private void copy(Instrumented given, Instrumented target) {
        EntityState from = EntityState.of(given);
        EntityState to = EntityState.of(target);
        Mapper mapper = session.mapper(to);
        mapper.columns().forEach(column -> copy(from, given, to, target, column.attribute()));
        mapper.computed().forEach(computed -> copy(from, given, to, target, computed.attribute()));
        for (Relationship relationship : mapper.relationships()) {
            int attribute = relationship.attribute();
            if (relationship.isDynamic() || !relationship.cascades(Cascade.MERGE) || !from.isLoaded(attribute)) {
                continue;
            }
            @Nullable Object value = given.$orm_get(attribute);
            CollectionKind kind = to.shape().kind(attribute);
            if (kind == null) {
                target.$orm_set(attribute, value == null ? null : target((Instrumented) value));
            } else {
                List<Object> members = new ArrayList<>();
                if (value != null) {
                    TrackedCollections.members(value).forEach(member -> members.add(target((Instrumented) member)));
                }
                // Some collections find their members by values that are yet to be copied.
                collections.add(
                        () -> target.$orm_set(attribute, TrackedCollections.create(kind, to, attribute, members)));
            }
            to.markLoaded(attribute);
        }
    }
}
