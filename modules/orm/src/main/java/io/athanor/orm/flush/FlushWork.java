package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Inheritance;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that one flush inserts, updates and deletes, in the order in which they came, and the links beside them. */
final class FlushWork {

    private final FlushContext context;
    private final Map<EntityState, RowAction> actions;
    private final LinkChanges links = new LinkChanges();
    private @Nullable List<RowAction> snapshot;
    private final List<Runnable> checks = new ArrayList<>();

    FlushWork(FlushContext context) {
        this.context = context;
        PersistenceContext objects = context.objects();
        int expected = objects.pending().size()
                + objects.modified().size()
                + objects.deleted().size();
        this.actions = new LinkedHashMap<>(Math.max(16, expected * 4 / 3 + 1));
    }

    /** Takes in something that must hold once all is known. */
    void checkAtLast(Runnable check) {
        checks.add(check);
    }

    /** Checks what must hold now. */
    void check() {
        checks.forEach(Runnable::run);
    }

    LinkChanges links() {
        return links;
    }

    /** The action of an object, or null if nothing is done with it. */
    @Nullable RowAction find(EntityState state) {
        return actions.get(state);
    }

    /** Lets an object's row be inserted, or updated if it turns out to be changed; not if it is deleted. */
    RowAction save(EntityState state, Instrumented entity) {
        RowAction known = actions.get(state);
        if (known != null) {
            return known;
        }
        RowAction.Kind kind = state.lifecycle() == Lifecycle.PENDING ? RowAction.Kind.INSERT : RowAction.Kind.UPDATE;
        RowAction action = new RowAction(state, entity, context.mapper(state), kind);
        Inheritance inheritance = action.mapper.inheritance();
        if (inheritance != null) {
            Discriminators.check(action, inheritance);
        }
        actions.put(state, action);
        snapshot = null;
        return action;
    }

    /** Lets an object's row be deleted; whether it was not to be before. */
    boolean delete(EntityState state, Instrumented entity) {
        RowAction known = actions.get(state);
        if (known != null && known.isDelete()) {
            return false;
        }
        actions.put(state, new RowAction(state, entity, context.mapper(state), RowAction.Kind.DELETE));
        snapshot = null;
        return true;
    }

    /** Lets an object stay whose row was to be deleted. */
    void keep(EntityState state) {
        actions.remove(state);
        snapshot = null;
    }

    boolean isDeleted(EntityState state) {
        RowAction known = actions.get(state);
        return known != null && known.isDelete();
    }

    /** Takes out the deletion of a row that another object takes over. */
    void drop(RowAction action) {
        actions.remove(action.state);
        snapshot = null;
    }

    /** All actions; not to be changed. */
    Collection<RowAction> all() {
        return actions.values();
    }

    /** The actions as they are now; later ones do not come into it. */
    List<RowAction> snapshot() {
        List<RowAction> known = snapshot;
        if (known == null) {
            known = List.copyOf(actions.values());
            snapshot = known;
        }
        return known;
    }
}
