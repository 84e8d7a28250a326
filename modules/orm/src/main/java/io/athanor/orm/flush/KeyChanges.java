package io.athanor.orm.flush;

import io.athanor.orm.error.OrmException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.ForeignKeyReference;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.PrimaryKey;
import io.athanor.orm.state.EntityState;
import io.athanor.schema.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What follows from the change of a primary key for the rows that refer to it. Where the foreign key cascades updates
 * the database rewrites them, and the objects in memory only take over the new values; elsewhere they are rewritten by
 * statements of their own: those that a collection of the changed object leads to, and those in the session.
 */
final class KeyChanges {

    private final FlushContext context;
    private final FlushWork work;
    private final List<Follower> followers = new ArrayList<>();
    private final Map<RowAction, ColumnsOfRow> releases = new LinkedHashMap<>();

    /**
     * An object whose foreign key the database rewrites.
     *
     * @param changed the object whose key changes
     * @param state the object that refers to it
     * @param reference the foreign key
     */
    private record Follower(RowAction changed, EntityState state, ForeignKeyReference reference) {}

    KeyChanges(FlushContext context, FlushWork work) {
        this.context = context;
        this.work = work;
    }

    /** Whether an update changes the primary key of its row. */
    static boolean isChanged(RowAction action) {
        Object former = action.state.key();
        if (action.kind() != RowAction.Kind.UPDATE || former == null) {
            return false;
        }
        PrimaryKey key = action.mapper.primaryKey();
        for (int i = 0; i < key.size(); i++) {
            int attribute = key.column(i).attribute();
            if (action.state.isChanged(attribute)
                    && !Objects.equals(key.column(i).get(action.entity), key.part(former, i))) {
                return true;
            }
        }
        return false;
    }

    /** Takes in what follows from an update, if it changes the key. */
    void follow(RowAction action) {
        if (!isChanged(action)) {
            return;
        }
        if (action.mapper.parts().size() > 1) {
            throw new OrmException("The primary key of " + action.state + " was changed, but its rows in several"
                    + " tables hold it, which cannot be changed together. Set it back, and make a new object with the"
                    + " other key in its place.");
        }
        for (KeySync sync : context.writingAt(action.mapper).statements().syncs(action.mapper)) {
            sync.keyChanged(context, work, action);
        }
        for (ForeignKeyReference reference : action.mapper.referrers()) {
            if (!reference.pairs().isEmpty()) {
                follow(action, reference);
            }
        }
    }

    private void follow(RowAction changed, ForeignKeyReference reference) {
        if (reference.rule().followsKeys()) {
            for (EntityState state : inSession(changed, reference)) {
                followers.add(new Follower(changed, state, reference));
            }
            return;
        }
        for (EntityState state : inSession(changed, reference)) {
            Instrumented entity = (Instrumented) Objects.requireNonNull(state.get());
            if (!work.isDeleted(state) && stillRefers(changed, state, entity, reference)) {
                for (ColumnPair pair : reference.pairs()) {
                    KeySync.copy(state, entity, pair.local(), pair.remote().get(changed.entity));
                }
            }
            RowAction follower = work.save(state, entity);
            if (!reference.rule().deferred()) {
                release(follower, reference);
            }
        }
    }

    private static boolean stillRefers(
            RowAction changed, EntityState state, Instrumented entity, ForeignKeyReference reference) {
        for (ColumnPair pair : reference.pairs()) {
            Object former = KeyValues.former(changed.state, changed.entity, pair.remote());
            if (former == null || !former.equals(KeyValues.present(state, entity, pair.local()))) {
                return false;
            }
        }
        return true;
    }

    /** Lets a row refer to nothing while the key changes, since the database would refuse either change alone. */
    private void release(RowAction follower, ForeignKeyReference reference) {
        for (ColumnPair pair : reference.pairs()) {
            boolean nullable =
                    pair.local().column() instanceof Column<?> column && column.isNullable() && !column.isPrimaryKey();
            if (nullable) {
                releases.computeIfAbsent(follower, action -> new ColumnsOfRow(action, new BitSet()))
                        .columns()
                        .set(pair.local().slot());
            }
        }
    }

    /** The rows that refer to nothing while the keys change. */
    Collection<ColumnsOfRow> releases() {
        return releases.values();
    }

    /** The objects of the session whose rows refer to a row by its former key. */
    private List<EntityState> inSession(RowAction changed, ForeignKeyReference reference) {
        List<EntityState> referring = new ArrayList<>();
        for (EntityState state :
                context.objects().identityMap().all(reference.source().hierarchy())) {
            Instrumented entity = (Instrumented) state.get();
            if (entity != null && refers(changed, state, entity, reference)) {
                referring.add(state);
            }
        }
        return referring;
    }

    private static boolean refers(
            RowAction changed, EntityState state, Instrumented entity, ForeignKeyReference reference) {
        for (ColumnPair pair : reference.pairs()) {
            Object former = KeyValues.former(changed.state, changed.entity, pair.remote());
            if (former == null || !former.equals(KeyValues.former(state, entity, pair.local()))) {
                return false;
            }
        }
        return true;
    }

    /** Gives the objects that the database rewrites along with an update the values that it gives their rows. */
    void afterUpdate(RowAction changed) {
        for (Follower follower : followers) {
            if (follower.changed == changed) {
                take(changed, follower);
            }
        }
    }

    private void take(RowAction changed, Follower follower) {
        EntityState state = follower.state;
        Instrumented entity = (Instrumented) state.get();
        if (entity == null || work.isDeleted(state)) {
            return;
        }
        for (ColumnPair pair : follower.reference.pairs()) {
            int attribute = pair.local().attribute();
            boolean isHeld = state.isLoaded(attribute) || pair.local().isKey();
            if (isHeld && !state.isChanged(attribute)) {
                pair.local().set(entity, pair.remote().get(changed.entity));
            }
        }
        Mapper mapper = context.mapper(state);
        context.objects().updated(state, mapper, entity);
    }
}
