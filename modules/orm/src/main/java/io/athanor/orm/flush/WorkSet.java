package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.state.EntityState;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The instances that one flush inserts, updates and deletes, in the order in which they came. Instances are held
 * strongly.
 */
public final class WorkSet {

    private final Map<EntityState, Instrumented> saved = new LinkedHashMap<>();
    private final Map<EntityState, Instrumented> deleted = new LinkedHashMap<>();
    private final Map<EntityState, Boolean> seen = new IdentityHashMap<>();

    /** Nothing to do yet. */
    public WorkSet() {}

    /** Adds an instance to be inserted, or updated if it turns out to be changed. */
    public void save(EntityState state, Instrumented entity) {
        if (!deleted.containsKey(state)) {
            saved.putIfAbsent(state, entity);
        }
    }

    /** Adds an instance to be deleted. */
    public void delete(EntityState state, Instrumented entity) {
        saved.remove(state);
        deleted.putIfAbsent(state, entity);
    }

    /** Takes an instance out, so that nothing is done with it. */
    void forget(EntityState state) {
        saved.remove(state);
    }

    boolean isDeleted(EntityState state) {
        return deleted.containsKey(state);
    }

    boolean isSaved(EntityState state) {
        return saved.containsKey(state);
    }

    /** Whether a state is looked at for the first time. */
    boolean firstTime(EntityState state) {
        return seen.put(state, true) == null;
    }

    List<EntityState> savedStates() {
        return new ArrayList<>(saved.keySet());
    }

    List<EntityState> deletedStates() {
        return new ArrayList<>(deleted.keySet());
    }

    /** The instance of a state in this set. */
    Instrumented entity(EntityState state) {
        @Nullable Instrumented entity = saved.get(state);
        return entity != null ? entity : java.util.Objects.requireNonNull(deleted.get(state));
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return saved.isEmpty() && deleted.isEmpty();
    }
}
