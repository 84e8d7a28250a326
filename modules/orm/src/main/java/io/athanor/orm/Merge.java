package io.athanor.orm;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.load.ObjectLoader;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.option.LoaderOption;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import io.athanor.orm.state.TrackedCollections;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies the values of objects that are in no session into those of a session that stand for the same rows. It keeps
 * its own list of what is still to be copied, so that graphs of any depth and with circles can be merged. Used once.
 */
final class Merge {

    private final Session session;
    private final PersistenceContext objects;
    private final ObjectLoader loader;
    private final Map<Object, Instrumented> merged = new IdentityHashMap<>();
    private final Map<List<Object>, Instrumented> made = new HashMap<>();
    private final Map<Object, List<Relationship>> reachedBy = new IdentityHashMap<>();
    private final Deque<Instrumented> open = new ArrayDeque<>();
    private final List<Runnable> keyed = new ArrayList<>(0);
    private final List<LoaderOption> options;
    private final @Nullable MergePrefetch prefetch;

    /**
     * A merge.
     *
     * @param options how what the given objects are merged into is loaded
     * @param prefetch what has loaded all of it already, or null
     */
    Merge(
            Session session,
            PersistenceContext objects,
            ObjectLoader loader,
            List<LoaderOption> options,
            @Nullable MergePrefetch prefetch) {
        this.session = session;
        this.objects = objects;
        this.loader = loader;
        this.options = options;
        this.prefetch = prefetch;
    }

    /** The session's object for a given one. */
    Instrumented merge(Instrumented given) {
        Instrumented result = target(given);
        for (Instrumented next = open.poll(); next != null; next = open.poll()) {
            copy(next, Objects.requireNonNull(merged.get(next)));
        }
        keyed.forEach(Runnable::run);
        keyed.clear();
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
        Object key = state.key() != null ? state.key() : mapper.primaryKey().of(given);
        Instrumented target = key == null ? null : find(mapper, key);
        if (target == null) {
            target = mapper.newInstance();
            objects.save(EntityState.of(target), mapper, target);
            if (key != null) {
                made.put(List.of(mapper.hierarchy(), key), target);
            }
        }
        merged.put(given, target);
        open.add(given);
        return target;
    }

    /** The object of a key: one that was made for another copy of it, or that the session has or loads. */
    private @Nullable Instrumented find(Mapper mapper, Object key) {
        Instrumented copy = made.get(List.of(mapper.hierarchy(), key));
        if (copy != null || prefetch != null && prefetch.isAbsent(mapper, key)) {
            return copy;
        }
        boolean isRoot = merged.isEmpty() && !options.isEmpty();
        return (Instrumented) (isRoot ? loader.get(mapper, key, options, false) : loader.get(mapper, key));
    }

    private void copy(Instrumented given, Instrumented target) {
        EntityState from = EntityState.of(given);
        EntityState to = EntityState.of(target);
        Mapper mapper = session.mapper(to);
        MappedVersion version = mapper.version();
        if (version != null && to.lifecycle() == Lifecycle.PERSISTENT) {
            checkVersion(version, given, to, target);
        }
        for (MappedColumn column : mapper.columns()) {
            boolean isOwnKey = column.isKey() && to.lifecycle() == Lifecycle.PERSISTENT;
            if (from.isLoaded(column.attribute())
                    && !isOwnKey
                    && (to.isWithoutRow() || version == null || version.column() != column)
                    && isGiven(mapper, column, given)) {
                copy(column, given, to, target);
            }
        }
        for (Relationship relationship : mapper.relationships()) {
            boolean isHeld = !relationship.isDynamic() && from.isLoaded(relationship.attribute());
            if (isHeld && relationship.cascades(Cascade.MERGE) && !cameBack(given, relationship)) {
                copy(relationship, given, to, target);
            }
        }
    }

    /**
     * Checks that the given object is of the version that the row has. One that has no version, or the zero of a
     * primitive field that nobody set, says nothing about it.
     */
    private static void checkVersion(MappedVersion version, Instrumented given, EntityState to, Instrumented target) {
        int attribute = version.column().attribute();
        EntityState from = EntityState.of(given);
        Object copied = from.isLoaded(attribute) ? version.column().get(given) : null;
        Object present = to.value(target, attribute);
        if (copied == null || from.key() == null && version.isUnset(copied)) {
            return;
        }
        if (!copied.equals(present)) {
            throw new StaleDataException("The merged " + from + " has the version " + copied + ", but the row has "
                    + present + " by now: somebody else changed it. Load the object again and repeat the changes, or"
                    + " leave the version of the merged object unset to overwrite theirs.");
        }
    }

    /** A foreign key that is null in a new object is not given: the relationships tell what it refers to. */
    private static boolean isGiven(Mapper mapper, MappedColumn column, Instrumented given) {
        return column.get(given) != null
                || !EntityState.of(given).isWithoutRow()
                || mapper.references().stream()
                        .flatMap(reference -> reference.pairs().stream())
                        .noneMatch(pair -> pair.local() == column);
    }

    /**
     * Whether an object was reached by the other direction of a relationship: what that one says holds, since this side
     * may know only those who came with it.
     */
    private boolean cameBack(Instrumented given, Relationship relationship) {
        Relationship inverse = relationship.inverse();
        return inverse != null && reachedBy.getOrDefault(given, List.of()).contains(inverse);
    }

    private Instrumented target(Object member, Relationship relationship) {
        reachedBy.computeIfAbsent(member, m -> new ArrayList<>(1)).add(relationship);
        return target((Instrumented) member);
    }

    private static void copy(MappedColumn column, Instrumented given, EntityState to, Instrumented target) {
        int attribute = column.attribute();
        Object value = given.$orm_get(attribute);
        if (to.isWithoutRow()) {
            target.$orm_set(attribute, value);
        } else if (!Objects.equals(to.value(target, attribute), value)) {
            to.write(target, attribute, value);
        }
    }

    private void copy(Relationship relationship, Instrumented given, EntityState to, Instrumented target) {
        int attribute = relationship.attribute();
        @Nullable Object value = given.$orm_get(attribute);
        if (relationship.isCollection()) {
            if (!to.isLoaded(attribute) && !to.isLoadingForbidden(attribute)) {
                // Most members are found among those that are there, so that none of these is asked for by its key.
                to.onRead(target, attribute);
            }
            List<Object> members = new ArrayList<>();
            if (value != null) {
                TrackedCollections.members(value).forEach(member -> members.add(target(member, relationship)));
            }
            if (relationship.collection() == CollectionKind.MAP) {
                // Its members are found by values that are yet to be copied.
                keyed.add(() -> to.assign(target, attribute, members));
            } else {
                to.assign(target, attribute, members);
            }
        } else if (value != null) {
            to.assign(target, attribute, target(value, relationship));
        } else if (!EntityState.of(given).isWithoutRow()) {
            // What a new object does not refer to may just not have been given: its foreign key tells.
            to.assign(target, attribute, null);
        }
    }
}
