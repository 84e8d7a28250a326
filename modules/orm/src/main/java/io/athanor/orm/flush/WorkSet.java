package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.state.EntityShape;
import io.athanor.orm.state.EntityState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The instances that one flush inserts, updates and deletes, in the order in which they came. Instances are held
 * strongly.
 */
public final class WorkSet {

    private final Map<EntityState, Instrumented> saved = new LinkedHashMap<>();
    private final Map<EntityState, Instrumented> deleted = new LinkedHashMap<>();
    private final Map<EntityShape, List<EntityState>> savedOfShape = new HashMap<>();
    private boolean shapesStale;
    private final Map<EntityState, Boolean> seen = new IdentityHashMap<>();

    /** Nothing to do yet. */
    public WorkSet() {}

    /** Adds an instance to be inserted, or updated if it turns out to be changed. */
    public void save(EntityState state, Instrumented entity) {
        if (!deleted.containsKey(state) && saved.putIfAbsent(state, entity) == null) {
            addToShape(state);
        }
    }

    private void addToShape(EntityState state) {
        savedOfShape.computeIfAbsent(state.shape(), s -> new ArrayList<>()).add(state);
    }

    /** Adds an instance to be deleted. */
    public void delete(EntityState state, Instrumented entity) {
        forget(state);
        deleted.putIfAbsent(state, entity);
    }

    /** Takes an instance out, so that nothing is done with it. */
    void forget(EntityState state) {
        shapesStale |= saved.remove(state) != null;
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

    /** The saved instances of one class, in the order in which they came. */
    List<EntityState> savedStates(EntityShape shape) {
        if (shapesStale) {
            savedOfShape.clear();
            saved.keySet().forEach(this::addToShape);
            shapesStale = false;
        }
        return List.copyOf(savedOfShape.getOrDefault(shape, List.of()));
    }

    List<EntityState> deletedStates() {
        return new ArrayList<>(deleted.keySet());
    }

    /** The instance of a state in this set, which keeps it from being collected. */
    Instrumented entity(EntityState state) {
        return (Instrumented) Objects.requireNonNull(state.get());
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return saved.isEmpty() && deleted.isEmpty();
    }
}
