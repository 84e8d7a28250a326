package io.athanor.orm.load;

import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.state.EntityState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The persistent instances of one session by class and primary key.
 *
 * <p>States refer to their instances weakly, so an instance that nobody else holds may be collected; the entries of
 * such instances are swept when the map has doubled since the last sweep. Confined to the session's thread.
 */
public final class IdentityMap {

    private static final int FIRST_SWEEP = 1024;

    private final Map<Mapper, Map<Object, EntityState>> byMapper = new HashMap<>();
    private int sweepAt = FIRST_SWEEP;
    private int additions;

    /** An empty map. */
    public IdentityMap() {}

    /** The states of one class by key. */
    Map<Object, EntityState> of(Mapper mapper) {
        return byMapper.computeIfAbsent(mapper, m -> new HashMap<>());
    }

    /** The state of a key whose instance still exists, or null. */
    public @Nullable EntityState find(Mapper mapper, Object key) {
        Map<Object, EntityState> states = byMapper.get(mapper);
        EntityState state = states == null ? null : states.get(key);
        return state == null || state.get() == null ? null : state;
    }

    /** Adds a state by its key. */
    public void add(Mapper mapper, Object key, EntityState state) {
        of(mapper).put(key, state);
        added();
    }

    /** Takes note of an addition, and sweeps if it is time. */
    void added() {
        if (++additions >= sweepAt) {
            int live = sweep();
            additions = live;
            sweepAt = Math.max(FIRST_SWEEP, live * 2);
        }
    }

    private int sweep() {
        int live = 0;
        for (Map<Object, EntityState> states : byMapper.values()) {
            states.values().removeIf(state -> state.get() == null);
            live += states.size();
        }
        return live;
    }

    /** Removes a state. */
    public void remove(Mapper mapper, Object key) {
        Map<Object, EntityState> states = byMapper.get(mapper);
        if (states != null) {
            states.remove(key);
        }
    }

    /** Hands out every state whose instance still exists; the map must not be changed meanwhile. */
    public void forEach(Consumer<EntityState> action) {
        for (Map<Object, EntityState> states : byMapper.values()) {
            for (EntityState state : states.values()) {
                if (state.get() != null) {
                    action.accept(state);
                }
            }
        }
    }

    /** The states whose instances still exist. */
    public List<EntityState> all() {
        List<EntityState> all = new ArrayList<>();
        forEach(all::add);
        return all;
    }

    /** Removes everything. */
    public void clear() {
        byMapper.clear();
        additions = 0;
        sweepAt = FIRST_SWEEP;
    }
}
