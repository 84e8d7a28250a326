package io.athanor.orm.session;

import io.athanor.orm.error.IdentityConflictException;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.event.Transition;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.session.SessionTransaction.Move;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import io.athanor.orm.state.StateOwner;
import io.athanor.orm.state.Unowned;
import io.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one session and where each stands: the identity map, what is new, changed and to be deleted. Every
 * move of an object from one place to another is made here. Confined to the session's thread.
 */
public final class PersistenceContext {

    private final StateOwner owner;
    private final IdentityMap identityMap = new IdentityMap();
    private final Map<EntityState, Instrumented> pending = new LinkedHashMap<>();
    private final Map<EntityState, Instrumented> modified = new LinkedHashMap<>();
    private final Map<EntityState, Instrumented> deleted = new LinkedHashMap<>();
    private @Nullable Set<EntityState> purged;
    private SessionTransaction transaction = new SessionTransaction(null);
    private final Orphans orphans;
    private final AssignedExpressions expressions = new AssignedExpressions();
    private final Transitions transitions = new Transitions();

    /** The empty context of a session. */
    public PersistenceContext(StateOwner owner) {
        this.owner = owner;
        this.orphans = new Orphans(owner);
    }

    /** Who is told of the moves. */
    public Transitions transitions() {
        return transitions;
    }

    /** The persistent objects by key. */
    public IdentityMap identityMap() {
        return identityMap;
    }

    /** The new objects, in the order in which they came; not to be changed. */
    public Map<EntityState, Instrumented> pending() {
        return pending;
    }

    /** The objects that may have changed, in the order of their first change; not to be changed. */
    public Map<EntityState, Instrumented> modified() {
        return modified;
    }

    /** The objects that are to be deleted; not to be changed. */
    public Map<EntityState, Instrumented> deleted() {
        return deleted;
    }

    /** Whether an object was taken out of what owned it, and may yet get another owner. */
    public boolean hasOrphans() {
        return !orphans.isEmpty();
    }

    /** The SQL expressions that attributes were given in place of values, or null if there are none. */
    public @Nullable AssignedExpressions expressions() {
        return expressions.isEmpty() ? null : expressions;
    }

    /** Gives an attribute an SQL expression in place of a value; the next flush sends it. */
    public void assign(EntityState state, Instrumented entity, MappedColumn column, Expression<?> value) {
        state.awaitValue(entity, column.attribute());
        expressions.put(state, column, value);
    }

    /** Whether a flush has nothing to look at. */
    public boolean isClean() {
        return pending.isEmpty() && modified.isEmpty() && deleted.isEmpty();
    }

    /** Whether an object is to be deleted. */
    public boolean isToBeDeleted(EntityState state) {
        return deleted.containsKey(state);
    }

    /**
     * Checks that an object can be put into this session.
     *
     * @throws SessionStateException if it is in another session
     * @throws IdentityConflictException if another object stands for its row, unless that is to be deleted
     */
    public void checkSave(EntityState state, Mapper mapper, Instrumented entity) {
        switch (state.lifecycle()) {
            case TRANSIENT -> checkFree(state, mapper, mapper.primaryKey().of(entity));
            case DETACHED -> {
                if (state.isDeleted()) {
                    throw new SessionStateException("The " + mapper.name() + " with key " + state.key()
                            + " was deleted, and that is committed. Make a new object with its values.");
                }
                checkFree(state, mapper, state.key());
            }
            case PENDING, PERSISTENT -> requireOwn(state);
            case DELETED -> {
                requireOwn(state);
                throw new SessionStateException("The " + mapper.name() + " with key " + state.key()
                        + " was deleted in this transaction; roll back to have it again, put it into a relationship of"
                        + " an object of this session, or make a new object.");
            }
        }
    }

    private void checkFree(EntityState state, Mapper mapper, @Nullable Object key) {
        if (key == null) {
            return;
        }
        EntityState other = identityMap.find(mapper.hierarchy(), key);
        if (other != null && other != state && !deleted.containsKey(other) && !other.isOrphan()) {
            Instrumented present = (Instrumented) Objects.requireNonNull(other.get());
            boolean leaves =
                    other.isModified() && !key.equals(mapper.primaryKey().of(present));
            if (!leaves) {
                throw conflict(mapper, key);
            }
        }
    }

    /** What is thrown where two objects of one session would stand for one row. */
    public static IdentityConflictException conflict(Mapper mapper, @Nullable Object key) {
        return new IdentityConflictException("This session has another " + mapper.name() + " with the primary key "
                + key + " already. Change that object, or merge the other one's values into it.");
    }

    /** Puts an object that was checked into the session: a new one to be inserted, a detached one as it is. */
    public void save(EntityState state, Mapper mapper, Instrumented entity) {
        switch (state.lifecycle()) {
            case TRANSIENT -> makePending(state, mapper, entity, Transition.TRANSIENT_TO_PENDING);
            case DETACHED -> {
                attach(state, mapper, entity);
                transitions.note(state, Transition.DETACHED_TO_PERSISTENT);
            }
            case DELETED -> revive(state, mapper, entity);
            case PENDING -> keepOrphan(state);
            case PERSISTENT -> deleted.remove(state);
        }
    }

    private void makePending(EntityState state, Mapper mapper, Instrumented entity, Transition from) {
        state.mapper(mapper);
        state.owner(owner);
        state.lifecycle(Lifecycle.PENDING);
        pending.put(state, entity);
        transitions.note(state, from);
    }

    private void attach(EntityState state, Mapper mapper, Instrumented entity) {
        Object key = Objects.requireNonNull(state.key());
        EntityState other = identityMap.find(mapper.hierarchy(), key);
        if (other != null) {
            throw conflict(mapper, key);
        }
        state.mapper(mapper);
        state.owner(owner);
        state.lifecycle(Lifecycle.PERSISTENT);
        identityMap.add(mapper.hierarchy(), key, state);
        if (state.isOrphan()) {
            noteOrphan(state, entity);
        } else if (state.isModified()) {
            modified.put(state, entity);
        }
    }

    /** Puts a new object that was checked into the session as one that is in line with its row. */
    public void attachNew(EntityState state, Mapper mapper, Instrumented entity, Object key) {
        state.forgetOwnership();
        state.key(key);
        attach(state, mapper, entity);
        state.stored();
        transitions.note(state, Transition.TRANSIENT_TO_PERSISTENT);
    }

    /** Lets an object whose row was deleted in this transaction be inserted again. */
    private void revive(EntityState state, Mapper mapper, Instrumented entity) {
        if (mapper.rowFilter() != null && mapper.rowFilter().deleted() != null && !isPurged(state)) {
            throw new SessionStateException("The " + mapper.name() + " with key " + state.key()
                    + " was marked deleted in this transaction, and its row is still there, so it cannot be inserted"
                    + " again. Load it with includeDeleted() and restore it, or roll back.");
        }
        mapper.columns().forEach(column -> {
            if (!state.isLoaded(column.attribute())) {
                throw new SessionStateException("The " + mapper.name() + " with key " + state.key()
                        + " was deleted in this transaction, and its attribute " + column.name()
                        + " is not loaded, so it cannot be inserted again. Roll back to have it again, or add a new"
                        + " object.");
            }
        });
        transaction.note(state, Move.REVIVED, state.key());
        Object key = state.key();
        state.makeTransient();
        makePending(state, mapper, entity, Transition.DELETED_TO_PENDING);
        state.key(key);
    }

    /**
     * Marks a persistent object to be deleted by the next flush.
     *
     * @param along whether it goes along with another one, so that it stays where that one does not own it any more
     */
    public void markDeleted(EntityState state, Instrumented entity, boolean along) {
        if (deleted.putIfAbsent(state, entity) == null) {
            state.cameAlong(along);
        } else if (!along) {
            state.cameAlong(false);
        }
    }

    /** Lets an object's row go although it would only be marked deleted. */
    public void purge(EntityState state) {
        Set<EntityState> known = purged;
        if (known == null) {
            known = Collections.newSetFromMap(new WeakHashMap<>());
            purged = known;
        }
        known.add(state);
    }

    /** Whether an object's row goes although it would only be marked deleted. */
    public boolean isPurged(EntityState state) {
        return purged != null && purged.contains(state);
    }

    /** Lets an object stay that was to be deleted. */
    public void unmarkDeleted(EntityState state) {
        if (purged != null) {
            purged.remove(state);
        }
        deleted.remove(state);
    }

    /** Takes note that an object may have changed. */
    public void noteModified(EntityState state, Instrumented entity) {
        if (state.lifecycle() == Lifecycle.PERSISTENT) {
            modified.put(state, entity);
        }
    }

    /** Moves a new object out of the session, so that nothing is done with it. */
    public void dropPending(EntityState state) {
        if (pending.remove(state) != null) {
            expressions.forget(state);
            leave(state);
        }
    }

    private void leave(EntityState state) {
        boolean wasPending = state.lifecycle() == Lifecycle.PENDING;
        state.makeTransient();
        if (wasPending) {
            transitions.note(state, Transition.PENDING_TO_TRANSIENT);
        }
    }

    /**
     * Takes note that an object was taken out of what owned it: the next flush deletes it, or lets it go if it is new,
     * unless it gets another owner.
     */
    public void noteOrphan(EntityState state, Instrumented entity) {
        noteModified(state, entity);
        orphans.add(state);
    }

    /** Lets a new object stay that was taken out of what owned it, because the program put it elsewhere. */
    public void keepOrphan(EntityState state) {
        if (state.lifecycle() == Lifecycle.PENDING && state.isOrphan()) {
            state.forgetOwnership();
        }
    }

    /** The new objects that the next flush does not insert but lets go, since they are orphans or came by orphans. */
    public Set<EntityState> leaving(Function<EntityState, Mapper> mappers) {
        return orphans.leaving(pending, modified, mappers);
    }

    /** Moves the new objects out of the session that are orphans, or came by orphans. */
    public void dropOrphans(Function<EntityState, Mapper> mappers) {
        leaving(mappers).forEach(this::dropPending);
    }

    /**
     * Moves a new object on: it got its row.
     *
     * @param generated whether the database made the key, so that the object has none if the row is taken back
     */
    public void inserted(EntityState state, Mapper mapper, Instrumented entity, Object key, boolean generated) {
        EntityState other = identityMap.find(mapper.hierarchy(), key);
        if (other != null) {
            throw conflict(mapper, key);
        }
        state.inserted(entity, key);
        identityMap.add(mapper.hierarchy(), key, state);
        transaction.note(state, Move.INSERTED, generated ? null : key);
        transitions.note(state, Transition.PENDING_TO_PERSISTENT);
    }

    /** Moves a new object on to a row of the same key, whose own object was to be deleted. */
    public void switched(EntityState state, Mapper mapper, Instrumented entity, EntityState former) {
        Object key = Objects.requireNonNull(former.key());
        deleted(former, mapper);
        state.inserted(entity, key);
        identityMap.add(mapper.hierarchy(), key, state);
        transaction.note(state, Move.INSERTED, key);
        transitions.note(state, Transition.PENDING_TO_PERSISTENT);
    }

    /** Takes note that an object's row was changed; its key, too, if its fields say so. */
    public void updated(EntityState state, Mapper mapper, Instrumented entity) {
        Object former = state.key();
        Object key = mapper.primaryKey().of(entity);
        if (former != null && key != null && !key.equals(former)) {
            identityMap.remove(mapper.hierarchy(), former, state);
            state.key(key);
            identityMap.add(mapper.hierarchy(), key, state);
            transaction.note(state, Move.REKEYED, former);
        }
    }

    /** Takes note that an object is in line with its row. */
    public void flushed(EntityState state) {
        if (transaction.isNested()) {
            transaction.note(state, Move.UPDATED, null);
        }
        if (state.lifecycle() == Lifecycle.PERSISTENT) {
            state.clean();
        }
    }

    /** Moves an object on: its row is deleted. */
    public void deleted(EntityState state, Mapper mapper) {
        Object key = state.key();
        if (key != null) {
            identityMap.remove(mapper.hierarchy(), key, state);
        }
        state.lifecycle(Lifecycle.DELETED);
        transaction.note(state, Move.DELETED, key);
        transitions.note(state, Transition.PERSISTENT_TO_DELETED);
    }

    /** Takes objects out of what waits for a flush, because they were flushed. */
    public void settled(Iterable<EntityState> states) {
        for (EntityState state : states) {
            pending.remove(state);
            modified.remove(state);
            deleted.remove(state);
            expressions.forget(state);
        }
    }

    /** Takes an object out of the session. */
    public void expunge(EntityState state, Mapper mapper) {
        requireOwn(state);
        if (state.lifecycle() == Lifecycle.PENDING) {
            dropPending(state);
            return;
        }
        modified.remove(state);
        deleted.remove(state);
        if (expressions.has(state)) {
            // Whoever has the object then reads it with the values that its row has.
            state.expire();
        }
        expressions.forget(state);
        Object key = state.key();
        if (key != null) {
            identityMap.remove(mapper.hierarchy(), key, state);
        }
        detach(state);
    }

    /** Moves an object out of the session whose row is gone without its doing. */
    public void vanished(EntityState state, Mapper mapper) {
        if (state.lifecycle() == Lifecycle.PERSISTENT) {
            expunge(state, mapper);
        }
    }

    private void detach(EntityState state) {
        Transition transition = state.lifecycle() == Lifecycle.DELETED
                ? Transition.DELETED_TO_DETACHED
                : Transition.PERSISTENT_TO_DETACHED;
        state.owner(Unowned.OWNER);
        state.lifecycle(Lifecycle.DETACHED);
        transitions.note(state, transition);
    }

    /** Forgets what is loaded of an object, and its changes. */
    public void expire(EntityState state) {
        requireOwn(state);
        modified.remove(state);
        expressions.forget(state);
        state.expire();
    }

    /** Forgets what is loaded of some attributes of an object, and their changes. */
    public void expire(EntityState state, int... attributes) {
        requireOwn(state);
        for (int attribute : attributes) {
            if (!state.discard(attribute) && !state.isOrphan()) {
                modified.remove(state);
            }
        }
    }

    /** Forgets what is loaded of all objects, and their changes. */
    public void expireAll() {
        modified.clear();
        identityMap.forEach(EntityState::expire);
    }

    /**
     * Checks that an object is in this session.
     *
     * @throws SessionStateException if it is not
     */
    public void requireOwn(EntityState state) {
        if (state.owner() == owner) {
            return;
        }
        if (state.owner() == Unowned.OWNER) {
            throw new SessionStateException("The instance " + state + " is in no session. Add it to this one first.");
        }
        throw new SessionStateException(
                "The instance " + state + " is in another session. Close that one, or expunge the instance from it.");
    }

    /** Begins a level within the transaction, which can be rolled back by itself. */
    public void beginNested() {
        transaction = new SessionTransaction(transaction);
    }

    /** Whether a level within the transaction is open. */
    public boolean isNested() {
        return transaction.isNested();
    }

    /** Ends the innermost level; what happened in it belongs to the level around it. */
    public void commitNested() {
        SessionTransaction around = Objects.requireNonNull(transaction.parent());
        transaction.mergeInto(around);
        transaction = around;
    }

    /** Takes back what happened in the innermost level. */
    public void rollbackNested() {
        transitions.together(this::rollBackLevel);
    }

    private void rollBackLevel() {
        undo(transaction.entries());
        transaction = Objects.requireNonNull(transaction.parent());
        modified.keySet().forEach(EntityState::expire);
        modified.clear();
    }

    /** Ends the transaction: what was deleted in it is in no session any more. */
    public void committed() {
        transitions.together(this::commit);
    }

    private void commit() {
        while (transaction.isNested()) {
            commitNested();
        }
        for (SessionTransaction.Entry entry : transaction.entries()) {
            EntityState state = entry.state();
            if (state.lifecycle() == Lifecycle.DELETED && state.owner() == owner) {
                detach(state);
                state.deletedForGood();
            }
        }
        transaction = new SessionTransaction(null);
    }

    /** Takes back what happened in the transaction: new objects leave the session, deleted ones are back. */
    public void rolledBack() {
        transitions.together(this::rollBack);
    }

    private void rollBack() {
        while (transaction.isNested()) {
            commitNested();
        }
        undo(transaction.entries());
        transaction = new SessionTransaction(null);
        expireAll();
    }

    private void undo(List<SessionTransaction.Entry> entries) {
        deleted.clear();
        TakenKeys taken = new TakenKeys();
        // Those that the session has now: what is undone may let go of one whose earlier moves are still to be undone.
        List<SessionTransaction.Entry> own = new ArrayList<>();
        Set<EntityState> revived = new HashSet<>(0);
        for (SessionTransaction.Entry entry : entries) {
            if (entry.state().owner() == owner) {
                own.add(entry);
                if (entry.move() == Move.REVIVED) {
                    revived.add(entry.state());
                }
            }
        }
        // A flush that failed half way has inserted some that are still pending; their keys are needed here.
        for (int i = own.size() - 1; i >= 0; i--) {
            undo(own.get(i), taken, revived.contains(own.get(i).state()));
        }
        taken.clearReferences();
        pending.keySet().forEach(this::leave);
        pending.clear();
    }

    private void undo(SessionTransaction.Entry entry, TakenKeys taken, boolean wasRevived) {
        EntityState state = entry.state();
        Mapper mapper = Objects.requireNonNull(state.mapper());
        Object key = state.key();
        switch (entry.move()) {
            case INSERTED -> {
                if (key != null) {
                    identityMap.remove(mapper.hierarchy(), key, state);
                }
                modified.remove(state);
                pending.remove(state);
                Transition back = state.lifecycle() == Lifecycle.PENDING
                        ? Transition.PENDING_TO_TRANSIENT
                        : Transition.PERSISTENT_TO_TRANSIENT;
                state.makeTransient();
                if (!wasRevived) {
                    transitions.note(state, back);
                }
                Instrumented entity = (Instrumented) state.get();
                if (entity != null) {
                    taken.add(mapper, entity, entry.formerKey() == null ? key : null);
                }
            }
            case UPDATED -> {
                if (state.lifecycle() == Lifecycle.PERSISTENT) {
                    state.expire();
                }
            }
            case REKEYED -> {
                Object former = Objects.requireNonNull(entry.formerKey());
                if (key != null) {
                    identityMap.remove(mapper.hierarchy(), key, state);
                }
                state.key(former);
                if (state.lifecycle() == Lifecycle.PERSISTENT) {
                    identityMap.add(mapper.hierarchy(), former, state);
                }
            }
            case DELETED -> {
                state.lifecycle(Lifecycle.PERSISTENT);
                state.expire();
                transitions.note(state, Transition.DELETED_TO_PERSISTENT);
                if (entry.formerKey() != null) {
                    identityMap.add(mapper.hierarchy(), entry.formerKey(), state);
                }
            }
            case REVIVED -> {
                Transition back = state.lifecycle() == Lifecycle.PENDING
                        ? Transition.PENDING_TO_DELETED
                        : Transition.PERSISTENT_TO_DELETED;
                pending.remove(state);
                state.owner(owner);
                state.lifecycle(Lifecycle.DELETED);
                state.key(entry.formerKey());
                transitions.note(state, back);
            }
        }
    }

    /** Lets a relationship of all objects be loaded again that was not changed since the last flush. */
    public void expireUnchanged(Relationship relationship) {
        for (EntityState state : identityMap.all(relationship.source().hierarchy())) {
            int attribute = relationship.attribute();
            boolean isOf = relationship.source().type().isInstance(state.get());
            if (isOf && state.isLoaded(attribute) && !state.isChanged(attribute)) {
                expire(state, attribute);
            }
        }
    }

    /** Takes a new object that was inserted past the session as one that has a row and is in no session. */
    public void writtenOutside(EntityState state, Mapper mapper, Instrumented entity, Object key) {
        state.mapper(mapper);
        state.inserted(entity, key);
        state.lifecycle(Lifecycle.DETACHED);
        state.clean();
    }

    /** Lets go of all objects. */
    public void close() {
        transitions.together(this::letGo);
    }

    private void letGo() {
        pending.keySet().forEach(this::leave);
        for (SessionTransaction level = transaction; level != null; level = level.parent()) {
            for (SessionTransaction.Entry entry : level.entries()) {
                if (entry.state().lifecycle() == Lifecycle.DELETED
                        && entry.state().owner() == owner) {
                    detach(entry.state());
                }
            }
        }
        identityMap.forEach(this::detach);
        identityMap.clear();
        pending.clear();
        modified.clear();
        deleted.clear();
        transaction = new SessionTransaction(null);
    }
}
