package io.athanor.orm.session;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.StateOwner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The objects of a session that were taken out of what owned them. Each may get another owner before the next flush;
 * else that deletes those with a row, and lets new ones go.
 */
final class Orphans {

    private final StateOwner owner;
    private final Set<EntityState> taken = new LinkedHashSet<>();

    Orphans(StateOwner owner) {
        this.owner = owner;
    }

    void add(EntityState state) {
        taken.add(state);
    }

    /** Whether no object is without an owner by now. */
    boolean isEmpty() {
        taken.removeIf(state -> state.owner() != owner || !state.isInSession() || !state.isOrphan());
        return taken.isEmpty();
    }

    /**
     * The new objects that go with the new orphans, these among them: what they own, as far as it came along with them,
     * and what else came along only with them.
     */
    Set<EntityState> leaving(
            Map<EntityState, Instrumented> pending,
            Map<EntityState, Instrumented> modified,
            Function<EntityState, Mapper> mappers) {
        if (isEmpty()) {
            return Set.of();
        }
        Set<EntityState> leaving = new LinkedHashSet<>();
        Set<EntityState> doubtful = new LinkedHashSet<>();
        for (EntityState orphan : taken) {
            Instrumented entity = pending.get(orphan);
            if (entity != null) {
                walk(Cascade.DELETE, mappers).from(entity, (object, from) -> {
                    EntityState state = EntityState.of(object);
                    return pending.containsKey(state) && (from == null || state.cameAlong()) && leaving.add(state);
                });
                walk(Cascade.SAVE_UPDATE, mappers).from(entity, (object, from) -> {
                    EntityState state = EntityState.of(object);
                    return pending.containsKey(state) && (from == null || state.cameAlong()) && doubtful.add(state);
                });
            }
        }
        doubtful.removeAll(leaving);
        if (!doubtful.isEmpty()) {
            doubtful.removeAll(reached(pending, modified, leaving, doubtful, mappers));
            leaving.addAll(doubtful);
        }
        return leaving;
    }

    /** What the objects that stay for certain lead to. */
    private static Set<EntityState> reached(
            Map<EntityState, Instrumented> pending,
            Map<EntityState, Instrumented> modified,
            Set<EntityState> leaving,
            Set<EntityState> doubtful,
            Function<EntityState, Mapper> mappers) {
        List<Instrumented> starts = new ArrayList<>(modified.values());
        pending.forEach((state, entity) -> {
            if (!leaving.contains(state) && !doubtful.contains(state)) {
                starts.add(entity);
            }
        });
        Set<EntityState> reached = new LinkedHashSet<>();
        CascadeWalk walk = walk(Cascade.SAVE_UPDATE, mappers);
        for (Instrumented start : starts) {
            walk.from(start, (object, from) -> {
                EntityState state = EntityState.of(object);
                reached.add(state);
                return modified.containsKey(state) || pending.containsKey(state) && !leaving.contains(state);
            });
        }
        return reached;
    }

    private static CascadeWalk walk(Cascade cascade, Function<EntityState, Mapper> mappers) {
        return new CascadeWalk(cascade, mappers, CascadeWalk::inMemory);
    }
}
