package io.athanor.orm;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.load.ObjectsByKey;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.option.LoaderOption;
import io.athanor.orm.session.CascadeWalk;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads what graphs of given objects are to be merged into, level by level, so that the number of statements depends on
 * the classes and the depth, not on the number of objects. Keeps what it has loaded in memory.
 */
final class MergePrefetch {

    private final Session session;
    private final List<LoaderOption> options;
    private final Set<List<Object>> absent = new HashSet<>();
    private final Map<List<Object>, Instrumented> present = new HashMap<>();
    private final Set<Object> seen = Identity.setOf(List.of());

    MergePrefetch(Session session, List<LoaderOption> options) {
        this.session = session;
        this.options = options;
    }

    /** Whether it is known that a key has no row. */
    boolean isAbsent(Mapper mapper, Object key) {
        return absent.contains(List.of(mapper.hierarchy(), key));
    }

    void load(List<Instrumented> roots) {
        List<Instrumented> level = unseen(roots);
        boolean first = true;
        while (!level.isEmpty()) {
            loadObjects(level, first ? options : List.of());
            level = unseen(loadRelated(level));
            first = false;
        }
    }

    private List<Instrumented> unseen(List<Instrumented> objects) {
        List<Instrumented> unseen = new ArrayList<>();
        for (Instrumented object : objects) {
            if (!session.contains(object) && seen.add(object)) {
                unseen.add(object);
            }
        }
        return unseen;
    }

    private @Nullable Object key(Mapper mapper, Instrumented given) {
        Object known = EntityState.of(given).key();
        return known != null ? known : mapper.primaryKey().of(given);
    }

    private void loadObjects(List<Instrumented> level, List<LoaderOption> with) {
        Map<Mapper, List<Object>> keys = new LinkedHashMap<>();
        for (Instrumented given : level) {
            Mapper mapper = session.mapperOf(given.getClass());
            Object key = key(mapper, given);
            if (key != null && !present.containsKey(List.of(mapper.hierarchy(), key))) {
                keys.computeIfAbsent(mapper, m -> new ArrayList<>()).add(key);
            }
        }
        keys.forEach((mapper, wanted) -> {
            Map<Object, Instrumented> found = new LinkedHashMap<>();
            new ObjectsByKey(session.context(), mapper, with, false).load(wanted, found);
            for (Object key : wanted) {
                Instrumented object = found.get(key);
                if (object == null) {
                    absent.add(List.of(mapper.hierarchy(), key));
                } else {
                    present.put(List.of(mapper.hierarchy(), key), object);
                }
            }
        });
    }

    private List<Instrumented> loadRelated(List<Instrumented> level) {
        Map<Relationship, List<Instrumented>> owners = new LinkedHashMap<>();
        List<Instrumented> next = new ArrayList<>();
        for (Instrumented given : level) {
            EntityState state = EntityState.of(given);
            Mapper mapper = session.mapperOf(given.getClass());
            Object key = key(mapper, given);
            Instrumented target = key == null ? null : present.get(List.of(mapper.hierarchy(), key));
            for (Relationship relationship : mapper.relationships()) {
                if (!relationship.cascades(Cascade.MERGE)
                        || relationship.isDynamic()
                        || !state.isLoaded(relationship.attribute())) {
                    continue;
                }
                CascadeWalk.inMemory(state, given, relationship).forEach(member -> next.add((Instrumented) member));
                if (target != null && relationship.isCollection() && isLacking(target, relationship)) {
                    owners.computeIfAbsent(relationship, r -> new ArrayList<>()).add(target);
                }
            }
        }
        owners.forEach((relationship, targets) -> session.loader().loadRelationships(targets, relationship));
        return next;
    }

    private static boolean isLacking(Instrumented target, Relationship relationship) {
        EntityState state = EntityState.of(target);
        return !state.isLoaded(relationship.attribute()) && !state.isLoadingForbidden(relationship.attribute());
    }
}
