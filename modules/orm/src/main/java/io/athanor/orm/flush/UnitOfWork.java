package io.athanor.orm.flush;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.Direction;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RelationshipProperty;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One flush: finds what follows from the changes, sorts it, and sends it in batches.
 *
 * <p>Tables are written in the order of their dependencies: of each table first the updates, then the inserts; then the
 * rows of association tables; then the deletes, in the opposite order. Foreign keys are copied from the objects they
 * refer to as soon as these have their keys.
 */
public final class UnitOfWork {

    private final FlushContext context;
    private final WorkSet work;
    private final RowWriter writer;
    private final LinkWriter links;

    /** A flush of the instances in a work set. */
    public UnitOfWork(FlushContext context, WorkSet work) {
        this.context = context;
        this.work = work;
        this.writer = new RowWriter(context, work);
        this.links = new LinkWriter(context);
    }

    /** Sends all changes. */
    public void execute() {
        deleteOrphans();
        releaseChildrenOfDeleted();
        Map<Mapper, List<EntityState>> deletes = byMapper(work.deletedStates());
        for (Mapper mapper : context.catalog().insertOrder()) {
            save(mapper);
        }
        collectLinks();
        links.write();
        List<Mapper> order = new ArrayList<>(context.catalog().insertOrder());
        java.util.Collections.reverse(order);
        for (Mapper mapper : order) {
            List<EntityState> states = deletes.get(mapper);
            if (states != null) {
                for (List<EntityState> level : RowOrder.levels(mapper, states, work, true)) {
                    writer.delete(mapper, level);
                }
            }
        }
        finish();
    }

    private Map<Mapper, List<EntityState>> byMapper(List<EntityState> states) {
        Map<Mapper, List<EntityState>> byMapper = new LinkedHashMap<>();
        for (EntityState state : states) {
            byMapper.computeIfAbsent(context.mapper(state), m -> new ArrayList<>())
                    .add(state);
        }
        return byMapper;
    }

    /**
     * An object that was taken out of a relationship that owns its members is deleted, with all that its own deletion
     * takes along.
     */
    private void deleteOrphans() {
        for (EntityState state : work.savedStates()) {
            if (!work.isSaved(state)) {
                continue; // an orphan's own
            }
            Instrumented entity = work.entity(state);
            for (RelationshipProperty property : context.mapper(state).relationships()) {
                if (!property.cascades(Cascade.DELETE_ORPHAN)) {
                    continue;
                }
                for (Object removed : History.removed(state, entity, property.attribute())) {
                    orphan(property, (Instrumented) removed);
                }
            }
        }
    }

    private void orphan(RelationshipProperty property, Instrumented removed) {
        EntityState state = EntityState.of(removed);
        RelationshipProperty inverse = property.inverse();
        boolean adopted = inverse != null
                && inverse.collection() == null
                && state.isLoaded(inverse.attribute())
                && removed.$orm_get(inverse.attribute()) != null;
        if (adopted) {
            return;
        }
        if (state.lifecycle() == Lifecycle.PENDING) {
            forget(state, removed);
        } else if (state.lifecycle() == Lifecycle.PERSISTENT) {
            DeleteCascade.collect(context, removed, work::delete);
        }
    }

    /** Leaves out a new object that has lost its owner, and the new ones that would be deleted along with it. */
    private void forget(EntityState state, Instrumented entity) {
        work.forget(state);
        for (RelationshipProperty property : context.mapper(state).relationships()) {
            if (property.cascades(Cascade.DELETE) && property.direction() != Direction.MANY_TO_ONE) {
                for (Object member :
                        History.of(state, entity, property.attribute()).added()) {
                    EntityState owned = EntityState.of(member);
                    if (owned.lifecycle() == Lifecycle.PENDING && work.isSaved(owned)) {
                        forget(owned, (Instrumented) member);
                    }
                }
            }
        }
        state.makeTransient();
    }

    /** What referred to a deleted object and is not deleted itself no longer refers to it. */
    private void releaseChildrenOfDeleted() {
        for (EntityState state : work.deletedStates()) {
            Instrumented entity = work.entity(state);
            for (RelationshipProperty property : context.mapper(state).relationships()) {
                if (property.direction() == Direction.ONE_TO_MANY) {
                    releaseChildren(state, entity, property);
                } else if (property.direction() == Direction.MANY_TO_MANY) {
                    links.removeAll(state, entity, property);
                }
            }
        }
    }

    private void releaseChildren(EntityState state, Instrumented entity, RelationshipProperty property) {
        List<Object> children = DeleteCascade.related(context, state, entity, property);
        children.addAll(History.of(state, entity, property.attribute()).removed());
        for (Object child : children) {
            EntityState childState = EntityState.of(child);
            boolean written =
                    childState.lifecycle() == Lifecycle.PERSISTENT || childState.lifecycle() == Lifecycle.PENDING;
            if (written
                    && !work.isDeleted(childState)
                    && stillRefers(state, childState, (Instrumented) child, property)) {
                for (ColumnPair pair : property.pairs()) {
                    childState.write((Instrumented) child, pair.remote().attribute(), null);
                }
                work.save(childState, (Instrumented) child);
            }
        }
    }

    private static boolean stillRefers(
            EntityState parent, EntityState childState, Instrumented child, RelationshipProperty property) {
        for (ColumnPair pair : property.pairs()) {
            Object key = childState.value(child, pair.remote().attribute());
            Object parentValue = ((Instrumented) java.util.Objects.requireNonNull(parent.get()))
                    .$orm_get(pair.local().attribute());
            if (key == null || !key.equals(parentValue)) {
                return false;
            }
        }
        return true;
    }

    private void save(Mapper mapper) {
        List<EntityState> states = work.savedStates(mapper.shape());
        if (states.isEmpty()) {
            return;
        }
        List<List<EntityState>> levels = RowOrder.levels(mapper, states, work, false);
        for (List<EntityState> level : levels) {
            for (EntityState state : level) {
                copyReferencedKeys(mapper, state);
            }
            writer.update(mapper, level);
            writer.insert(mapper, level);
            for (EntityState state : level) {
                copyOwnKey(mapper, state);
            }
        }
    }

    /** Copies the keys of the objects that an object refers to into its foreign keys. */
    private void copyReferencedKeys(Mapper mapper, EntityState state) {
        Instrumented entity = work.entity(state);
        for (RelationshipProperty property : mapper.relationships()) {
            if (property.direction() != Direction.MANY_TO_ONE) {
                continue;
            }
            boolean pending = state.lifecycle() == Lifecycle.PENDING;
            if (!state.isLoaded(property.attribute()) || !pending && !state.isChanged(property.attribute())) {
                continue;
            }
            Object referred = entity.$orm_get(property.attribute());
            if (referred == null) {
                if (!pending) {
                    property.pairs()
                            .forEach(pair -> state.write(entity, pair.local().attribute(), null));
                }
                continue;
            }
            requireInSession(property, referred);
            for (ColumnPair pair : property.pairs()) {
                copy(
                        (Instrumented) referred,
                        pair.remote().attribute(),
                        state,
                        entity,
                        pair.local().attribute());
            }
        }
    }

    /** Copies an object's key into the foreign keys of those it was put in charge of, and out of those it lost. */
    private void copyOwnKey(Mapper mapper, EntityState state) {
        Instrumented entity = work.entity(state);
        for (RelationshipProperty property : mapper.relationships()) {
            if (property.direction() != Direction.ONE_TO_MANY) {
                continue;
            }
            History history = History.of(state, entity, property.attribute());
            for (Object added : history.added()) {
                requireInSession(property, added);
                EntityState child = EntityState.of(added);
                for (ColumnPair pair : property.pairs()) {
                    copy(
                            entity,
                            pair.local().attribute(),
                            child,
                            (Instrumented) added,
                            pair.remote().attribute());
                }
                work.save(child, (Instrumented) added);
            }
            for (Object removed : history.removed()) {
                EntityState child = EntityState.of(removed);
                boolean written = child.lifecycle() == Lifecycle.PERSISTENT || child.lifecycle() == Lifecycle.PENDING;
                if (written && !work.isDeleted(child) && stillRefers(state, child, (Instrumented) removed, property)) {
                    property.pairs()
                            .forEach(pair -> child.write(
                                    (Instrumented) removed, pair.remote().attribute(), null));
                    work.save(child, (Instrumented) removed);
                }
            }
        }
    }

    private static void copy(
            Instrumented from, int fromAttribute, EntityState toState, Instrumented to, int toAttribute) {
        Object value = EntityState.of(from).value(from, fromAttribute);
        Object present = toState.isLoaded(toAttribute) ? to.$orm_get(toAttribute) : EntityState.UNKNOWN;
        if (value == null || !value.equals(present)) {
            toState.write(to, toAttribute, value);
        }
    }

    private void requireInSession(RelationshipProperty property, Object object) {
        EntityState state = EntityState.of(object);
        @Nullable Object key = state.key();
        if (state.lifecycle() == Lifecycle.TRANSIENT
                || key == null && !work.isSaved(state) && state.lifecycle() != Lifecycle.DETACHED) {
            throw new SessionStateException("The relationship " + property + " refers to a "
                    + state.shape().descriptor().name()
                    + " that is in no session, so its key is not known. Add it to the session, or let the"
                    + " relationship cascade SAVE_UPDATE.");
        }
    }

    private void collectLinks() {
        for (EntityState state : work.savedStates()) {
            Instrumented entity = work.entity(state);
            for (RelationshipProperty property : context.mapper(state).relationships()) {
                if (property.direction() == Direction.MANY_TO_MANY) {
                    History history = History.of(state, entity, property.attribute());
                    history.added().forEach(added -> requireInSession(property, added));
                    links.collect(entity, property, history);
                }
            }
        }
    }

    private void finish() {
        for (EntityState state : work.savedStates()) {
            context.updated(state, work.entity(state));
        }
        for (EntityState state : work.deletedStates()) {
            context.deleted(state, work.entity(state));
        }
    }
}
