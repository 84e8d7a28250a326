package io.athanor.orm;

import io.athanor.engine.Connection;
import io.athanor.engine.Row;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.error.IdentityConflictException;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.flush.DeleteCascade;
import io.athanor.orm.flush.UnitOfWork;
import io.athanor.orm.flush.WorkSet;
import io.athanor.orm.instrument.Instrumentation;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.instrument.UninstrumentedClassException;
import io.athanor.orm.load.IdentityMap;
import io.athanor.orm.load.ObjectLoader;
import io.athanor.orm.load.ResultReader;
import io.athanor.orm.mapping.CompositeKey;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RelationshipProperty;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.state.CollectionChanges;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Identity;
import io.athanor.orm.state.Lifecycle;
import io.athanor.orm.state.TrackedCollections;
import io.athanor.orm.state.Unowned;
import io.athanor.sql.Element;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one conversation with the database: an identity map, and the changes that wait to be flushed.
 *
 * <p>The first query or flush begins a transaction; {@link #commit} and {@link #rollback} end it, and the next one
 * begins another. A row is one object per session. Confined to one thread at a time. Closing rolls back what was not
 * committed; the objects stay readable as far as they are loaded.
 */
public final class Session implements AutoCloseable {

    private final SessionFactory factory;
    private final IdentityMap identityMap = new IdentityMap();
    private final Map<EntityState, Instrumented> pending = new LinkedHashMap<>();
    private final Map<EntityState, Instrumented> modified = new LinkedHashMap<>();
    private final Map<EntityState, Instrumented> doomed = new LinkedHashMap<>();
    private final List<EntityState> insertedInTransaction = new ArrayList<>();
    private final Map<EntityState, Instrumented> deletedInTransaction = new LinkedHashMap<>();
    private final SessionContext context = new SessionContext(this);
    private final ResultReader reader = new ResultReader(context);
    private final ObjectLoader loader = new ObjectLoader(context, reader);
    private @Nullable Connection connection;
    private boolean flushing;
    private boolean closed;

    Session(SessionFactory factory) {
        this.factory = factory;
    }

    /** A query for the objects of a mapped class. */
    public <E> Query<E> query(Class<E> type) {
        return query(mapperOf(type).descriptor(), type);
    }

    /** A query for the objects of a mapped class, or of an alias of it. */
    public <E> Query<E> query(EntityReference<E> entity) {
        mapperOf(entity.descriptor().javaType());
        return query(entity, entity.descriptor().javaType());
    }

    private <E> Query<E> query(EntityReference<?> entity, Class<E> type) {
        return new Query<>(
                this,
                Sql.select(entity).labelStyle(LabelStyle.TABLE_COLUMN),
                entity,
                Query.Source.NONE,
                row -> type.cast(row[0]));
    }

    /** A query for rows of attributes, classes, aliases and any other expressions. */
    public Query<Row> query(Element first, Element... more) {
        Element[] columns = new Element[more.length + 1];
        columns[0] = first;
        System.arraycopy(more, 0, columns, 1, more.length);
        return Query.ofRows(this, Sql.select(columns).labelStyle(LabelStyle.TABLE_COLUMN));
    }

    /** A query for rows of the objects of mapped classes. */
    public Query<Row> query(Class<?> first, Class<?> second, Class<?>... more) {
        List<Element> columns = new ArrayList<>(
                List.of(mapperOf(first).descriptor(), mapperOf(second).descriptor()));
        Arrays.stream(more).forEach(type -> columns.add(mapperOf(type).descriptor()));
        return Query.ofRows(this, Sql.select(columns.toArray(Element[]::new)).labelStyle(LabelStyle.TABLE_COLUMN));
    }

    /** A query for rows that start with the object of a mapped class. */
    public Query<Row> query(Class<?> first, Element... more) {
        List<Element> columns = new ArrayList<>(List.of(mapperOf(first).descriptor()));
        columns.addAll(Arrays.asList(more));
        return Query.ofRows(this, Sql.select(columns.toArray(Element[]::new)).labelStyle(LabelStyle.TABLE_COLUMN));
    }

    /**
     * The object of a primary key: the one in this session if it is there, else loaded.
     *
     * @param key the values of the key, in the order of the table's columns
     * @throws IllegalArgumentException if the number of values is not that of the key's columns
     */
    public <E> Optional<E> get(Class<E> type, Object... key) {
        Mapper mapper = mapperOf(type);
        if (key.length != mapper.keyAttributes().length) {
            throw new IllegalArgumentException("the primary key of " + type.getName() + " has "
                    + mapper.keyAttributes().length + " columns, but " + key.length + " values were given");
        }
        Object identity = key.length == 1 ? key[0] : new CompositeKey(key.clone());
        return Optional.ofNullable(type.cast(loader.get(mapper, identity)));
    }

    /**
     * Puts an object, and all that it refers to by relationships that cascade so, into this session; new ones are
     * inserted by the next flush.
     *
     * @throws UninstrumentedClassException if its class is not instrumented
     * @throws io.athanor.orm.error.UnmappedClassException if its class is not mapped in the registry
     * @throws IdentityConflictException if another object of this session stands for the same row
     * @throws SessionStateException if the object is in another session
     */
    public void add(Object entity) {
        add(entity, Identity.setOf(List.of()));
    }

    /** Adds each of the objects, in order. */
    public void addAll(Iterable<?> entities) {
        entities.forEach(this::add);
    }

    private void add(Object object, Set<Object> seen) {
        if (!seen.add(object)) {
            return;
        }
        checkOpen();
        Instrumented entity = instrumented(object);
        EntityState state = EntityState.of(entity);
        Mapper mapper = mapperOf(object.getClass());
        switch (state.lifecycle()) {
            case TRANSIENT -> addTransient(state, mapper, entity);
            case DETACHED -> attach(state, mapper, entity);
            case PENDING, PERSISTENT -> requireOwn(state);
            case DELETED ->
                throw new SessionStateException("The " + mapper.name() + " with key " + state.key()
                        + " was deleted in this transaction; roll back to have it again, or make a new object.");
        }
        doomed.remove(state);
        for (RelationshipProperty property : mapper.relationships()) {
            if (property.cascades(Cascade.SAVE_UPDATE)) {
                related(state, entity, property).forEach(related -> add(related, seen));
            }
        }
    }

    private static List<Object> related(EntityState state, Instrumented entity, RelationshipProperty property) {
        List<Object> related = new ArrayList<>();
        if (property.collection() != CollectionKind.DYNAMIC && state.isLoaded(property.attribute())) {
            Object value = entity.$orm_get(property.attribute());
            if (value != null && property.collection() == null) {
                related.add(value);
            } else if (value != null) {
                related.addAll(TrackedCollections.snapshot(value));
            }
        }
        CollectionChanges waiting = state.unloadedChanges(property.attribute());
        if (waiting != null) {
            related.addAll(waiting.added());
        }
        return related;
    }

    private void addTransient(EntityState state, Mapper mapper, Instrumented entity) {
        Object key = mapper.keyOf(entity);
        if (key != null && identityMap.find(mapper, key) != null) {
            throw conflict(mapper, key);
        }
        state.owner(context.stateOwner());
        state.lifecycle(Lifecycle.PENDING);
        pending.put(state, entity);
    }

    private static IdentityConflictException conflict(Mapper mapper, Object key) {
        return new IdentityConflictException("This session has another " + mapper.name() + " with the primary key "
                + key + " already. Change that object, or merge the other one's values into it.");
    }

    private void attach(EntityState state, Mapper mapper, Instrumented entity) {
        Object key = state.key();
        if (key == null || identityMap.find(mapper, key) != null) {
            throw conflict(mapper, String.valueOf(key));
        }
        state.owner(context.stateOwner());
        state.lifecycle(Lifecycle.PERSISTENT);
        identityMap.add(mapper, key, state);
        if (state.isModified()) {
            modified.put(state, entity);
        }
    }

    private void requireOwn(EntityState state) {
        if (state.owner() != context.stateOwner()) {
            throw new SessionStateException("The instance " + state
                    + " is in another session. Close that one, or expunge the instance from it.");
        }
    }

    private static Instrumented instrumented(Object object) {
        if (object instanceof Instrumented entity) {
            Instrumentation.prototype(object.getClass());
            return entity;
        }
        throw new UninstrumentedClassException(object.getClass());
    }

    /**
     * Deletes an object, and all that goes with it, at the next flush.
     *
     * @throws SessionStateException if the object has no row, or is not in this session
     */
    public void delete(Object object) {
        checkOpen();
        Instrumented entity = instrumented(object);
        EntityState state = EntityState.of(entity);
        if (state.lifecycle() != Lifecycle.PERSISTENT) {
            throw new SessionStateException("The instance " + state + " has no row of this session's to delete; it is "
                    + state.lifecycle() + ".");
        }
        requireOwn(state);
        // Relationships that have to be loaded for this flush first, so nothing is marked before all is known.
        Map<EntityState, Instrumented> found = new LinkedHashMap<>();
        DeleteCascade.collect(context, entity, found::putIfAbsent);
        found.forEach(doomed::putIfAbsent);
    }

    /** Takes an object out of this session; its changes are forgotten. */
    public void expunge(Object object) {
        EntityState state = EntityState.of(instrumented(object));
        requireOwn(state);
        if (state.lifecycle() == Lifecycle.PENDING) {
            pending.remove(state);
            state.makeTransient();
            return;
        }
        detach(state);
        modified.remove(state);
        doomed.remove(state);
        Object key = state.key();
        if (key != null) {
            identityMap.remove(mapper(state), key);
        }
    }

    private static void detach(EntityState state) {
        state.owner(Unowned.OWNER);
        state.lifecycle(Lifecycle.DETACHED);
    }

    /**
     * Forgets the loaded values of an object, so that they are loaded again when they are next read; changes are lost.
     */
    public void expire(Object object) {
        EntityState state = EntityState.of(instrumented(object));
        requireOwn(state);
        modified.remove(state);
        state.expire();
    }

    /** Forgets the loaded values of all objects. */
    public void expireAll() {
        modified.clear();
        identityMap.forEach(EntityState::expire);
    }

    /** Loads the columns of an object again, at once; changes are lost. */
    public void refresh(Object object) {
        EntityState state = EntityState.of(instrumented(object));
        requireOwn(state);
        modified.remove(state);
        state.expire();
        loader.refresh(state, mapper(state), true);
    }

    /**
     * Writes all changes to the database. If that fails the transaction is rolled back and the objects are as after
     * {@link #rollback}.
     *
     * @throws io.athanor.orm.error.StaleDataException if a row to be changed is gone, unless the factory has
     *     {@link SessionOption#NO_ROW_COUNT_CHECK}
     * @throws io.athanor.engine.error.DatabaseException if the database refuses a statement
     */
    public void flush() {
        checkOpen();
        if (flushing || pending.isEmpty() && modified.isEmpty() && doomed.isEmpty()) {
            return;
        }
        WorkSet work = new WorkSet();
        doomed.forEach(work::delete);
        modified.forEach(work::save);
        pending.forEach(work::save);
        flushing = true;
        try {
            new UnitOfWork(context, work).execute();
        } catch (RuntimeException | Error e) {
            flushing = false;
            undo(e);
            throw e;
        } finally {
            flushing = false;
        }
        pending.clear();
        modified.clear();
        doomed.clear();
    }

    private void undo(Throwable failure) {
        try {
            rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Flushes and commits; objects are loaded again when they are next read. The connection goes back to the pool. */
    public void commit() {
        flush();
        Connection open = connection;
        if (open != null) {
            open.commit();
            release();
        }
        deletedInTransaction.keySet().forEach(Session::detach);
        deletedInTransaction.clear();
        insertedInTransaction.clear();
        if (!factory.has(SessionOption.NO_EXPIRE_ON_COMMIT)) {
            expireAll();
        }
    }

    /**
     * Undoes what the transaction did: new objects are in no session any more, deleted ones are back, all others are
     * loaded again when they are next read. The connection goes back to the pool.
     */
    public void rollback() {
        checkOpen();
        Connection open = connection;
        if (open != null) {
            try {
                open.rollback();
            } finally {
                release();
            }
        }
        // A flush that failed half way has inserted some that are still pending; their keys are needed here.
        for (EntityState state : insertedInTransaction) {
            Object key = state.key();
            if (key != null) {
                identityMap.remove(mapper(state), key);
            }
            state.makeTransient();
        }
        insertedInTransaction.clear();
        pending.keySet().forEach(EntityState::makeTransient);
        pending.clear();
        deletedInTransaction.forEach((state, entity) -> {
            Object key = state.key();
            if (key != null) {
                state.lifecycle(Lifecycle.PERSISTENT);
                identityMap.add(mapper(state), key, state);
            }
        });
        deletedInTransaction.clear();
        doomed.clear();
        expireAll();
    }

    private void release() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    /** Rolls back what was not committed, and lets go of all objects. Closing again does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            Connection open = connection;
            if (open != null && open.inTransaction()) {
                open.rollback();
            }
        } finally {
            release();
            pending.keySet().forEach(EntityState::makeTransient);
            identityMap.forEach(Session::detach);
            deletedInTransaction.keySet().forEach(Session::detach);
            identityMap.clear();
            pending.clear();
            modified.clear();
            doomed.clear();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new SessionStateException("The session is closed. Open another one from its factory.");
        }
    }

    /** The changed objects, which the next flush updates; not modifiable. */
    public Set<Object> dirty() {
        List<Object> dirty = new ArrayList<>();
        modified.forEach((state, entity) -> {
            if (!doomed.containsKey(state)) {
                dirty.add(entity);
            }
        });
        return Collections.unmodifiableSet(OrderedIdentitySet.of(dirty));
    }

    /** The new objects, which the next flush inserts; not modifiable. */
    public Set<Object> pending() {
        return Collections.unmodifiableSet(OrderedIdentitySet.of(pending.values()));
    }

    /** The objects that the next flush deletes; not modifiable. */
    public Set<Object> deleted() {
        return Collections.unmodifiableSet(OrderedIdentitySet.of(doomed.values()));
    }

    /** Whether the object is new or persistent in this session. */
    public boolean contains(Object object) {
        EntityState state = object instanceof Instrumented ? EntityState.find(object) : null;
        return state != null
                && state.owner() == context.stateOwner()
                && (state.lifecycle() == Lifecycle.PENDING || state.lifecycle() == Lifecycle.PERSISTENT);
    }

    /** The factory that opened this session. */
    public SessionFactory factory() {
        return factory;
    }

    // What the query and the context ask of a session follows.

    void autoflush() {
        checkOpen();
        if (!flushing && !factory.has(SessionOption.NO_AUTOFLUSH)) {
            flush();
        }
    }

    Connection connection() {
        checkOpen();
        Connection open = connection;
        if (open == null) {
            open = factory.engine().connect();
            connection = open;
        }
        return open;
    }

    IdentityMap identityMap() {
        return identityMap;
    }

    ResultReader reader() {
        return reader;
    }

    ObjectLoader loader() {
        return loader;
    }

    Mapper mapperOf(Class<?> type) {
        return factory.registry().catalog().mapper(type);
    }

    Mapper mapper(EntityState state) {
        return mapperOf(state.shape().descriptor().javaType());
    }

    void noteModified(EntityState state, Instrumented entity) {
        if (state.lifecycle() == Lifecycle.PERSISTENT) {
            modified.put(state, entity);
        }
    }

    void noteRelated(EntityState state, int attribute, Object related) {
        RelationshipProperty property = mapper(state).relationship(attribute);
        if (property != null && property.cascades(Cascade.SAVE_UPDATE) && !flushing) {
            EntityState other = EntityState.of(related);
            if (other.lifecycle() == Lifecycle.TRANSIENT || other.lifecycle() == Lifecycle.DETACHED) {
                add(related);
            }
        }
    }

    void noteInserted(EntityState state, Mapper mapper, Instrumented entity, Object key) {
        if (identityMap.find(mapper, key) != null) {
            throw conflict(mapper, key);
        }
        state.inserted(entity, key);
        identityMap.add(mapper, key, state);
        insertedInTransaction.add(state);
    }

    void noteDeleted(EntityState state, Mapper mapper, Instrumented entity) {
        Object key = state.key();
        if (key != null) {
            identityMap.remove(mapper, key);
        }
        state.lifecycle(Lifecycle.DELETED);
        deletedInTransaction.put(state, entity);
    }
}
