package io.athanor.orm.session;

import io.athanor.orm.mapping.Hierarchy;
import io.athanor.orm.state.EntityState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The persistent instances of one session by hierarchy and primary key.
 *
 * <p>States refer to their instances weakly, so an instance that nobody else holds may be collected; the entries of
 * such instances are swept when the map has doubled since the last sweep. Confined to the session's thread.
 */
public final class IdentityMap {

    private static final int FIRST_SWEEP = 1024;

    private final Map<Hierarchy, Map<Object, EntityState>> byHierarchy = new HashMap<>();
    private int sweepAt = FIRST_SWEEP;
    private int additions;

    /** An empty map. */
    public IdentityMap() {}

    /** The states of one hierarchy by key, for readers of many rows; who puts one in calls {@link #added}. */
    public Map<Object, EntityState> of(Hierarchy hierarchy) {
        return byHierarchy.computeIfAbsent(hierarchy, h -> new HashMap<>());
    }

    /** The state of a key whose instance still exists, or null. */
    public @Nullable EntityState find(Hierarchy hierarchy, Object key) {
        Map<Object, EntityState> states = byHierarchy.get(hierarchy);
        EntityState state = states == null ? null : states.get(key);
        return state == null || state.get() == null ? null : state;
    }

    /** Adds a state by its key. */
    public void add(Hierarchy hierarchy, Object key, EntityState state) {
        of(hierarchy).put(key, state);
        added();
    }

    /** Takes note of an addition, and sweeps if it is time. */
    public void added() {
        if (++additions >= sweepAt) {
            int live = sweep();
            additions = live;
            sweepAt = Math.max(FIRST_SWEEP, live * 2);
        }
    }

    private int sweep() {
        int live = 0;
        for (Map<Object, EntityState> states : byHierarchy.values()) {
            states.values().removeIf(state -> state.get() == null);
            live += states.size();
        }
        return live;
    }

    /** Removes a state; another one that has taken its key stays. */
    public void remove(Hierarchy hierarchy, Object key, EntityState state) {
        Map<Object, EntityState> states = byHierarchy.get(hierarchy);
        if (states != null) {
            states.remove(key, state);
        }
    }

    /** Hands out every state whose instance still exists; the map must not be changed meanwhile. */
    public void forEach(Consumer<EntityState> action) {
        for (Map<Object, EntityState> states : byHierarchy.values()) {
            for (EntityState state : states.values()) {
                if (state.get() != null) {
                    action.accept(state);
                }
            }
        }
    }

    /** The states of one hierarchy whose instances still exist; a copy. */
    public List<EntityState> all(Hierarchy hierarchy) {
        List<EntityState> all = new ArrayList<>();
        for (EntityState state : byHierarchy.getOrDefault(hierarchy, Map.of()).values()) {
            if (state.get() != null) {
                all.add(state);
            }
        }
        return all;
    }

    /** Removes everything. */
    public void clear() {
        byHierarchy.clear();
        additions = 0;
        sweepAt = FIRST_SWEEP;
    }
}
