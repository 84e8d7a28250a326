package io.athanor.orm;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.Result;
import io.athanor.engine.Transaction;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.bulk.Changed;
import io.athanor.orm.bulk.EntityChange;
import io.athanor.orm.bulk.EntityUpdate;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.error.IdentityConflictException;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.instrument.UninstrumentedClassException;
import io.athanor.orm.load.ObjectLoader;
import io.athanor.orm.load.ResultReader;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.option.LoaderCriteria;
import io.athanor.orm.option.LoaderOption;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import io.athanor.sql.Expression;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one conversation with the database: an identity map, and the changes that wait to be flushed.
 *
 * <p>The first query or flush begins a transaction; {@link #commit} and {@link #rollback} end it, and the next one
 * begins another. A row is one object per session. Confined to one thread at a time. Closing rolls back what was not
 * committed; the objects stay readable as far as they are loaded.
 */
public final class Session extends SessionQueries implements AutoCloseable {

    private final SessionFactory factory;
    private final SessionContext context = new SessionContext(this);
    private final PersistenceContext objects = new PersistenceContext(context);
    private final SaveCascade saves = new SaveCascade(this, objects);
    private final NestedTransactions nested = new NestedTransactions(this, objects);
    private final SessionConnections connections;
    private @Nullable SessionEvents events;
    private @Nullable Map<Object, Object> info;
    private final SessionRows rows;
    private final SessionFlush flushing = new SessionFlush(this);
    private final SessionUse use = new SessionUse();
    private boolean closed;

    /**
     * A session on an engine, for programs that need one of it only; several share what they compile if a
     * {@link SessionFactory} opens them.
     */
    public static Session of(Engine engine, Registry registry, SessionOption... options) {
        return SessionFactory.of(engine, registry, options).open();
    }

    Session(SessionFactory factory, @Nullable Connection given, JoinMode mode) {
        this.factory = factory;
        this.rows = new SessionRows(factory);
        this.connections = new SessionConnections(this, factory, given, mode);
        if (!factory.listeners().isEmpty()) {
            listenWith(factory.listeners());
        }
    }

    private void listenWith(List<SessionListener> listeners) {
        SessionEvents made = new SessionEvents(this, listeners);
        events = made;
        objects.transitions().listener(made);
    }

    /** Tells a listener what happens in this session from now on. */
    public void listen(SessionListener listener) {
        checkOpen();
        List<SessionListener> all = new ArrayList<>(events == null ? List.of() : events.listeners());
        all.add(listener);
        listenWith(List.copyOf(all));
    }

    /**
     * Lets work be done once, after the transaction in progress, or the next one, is committed; a rollback forgets it,
     * and so does that of a nested transaction in which it was asked for. What it throws does not undo the commit.
     */
    public void afterCommit(Runnable work) {
        checkOpen();
        nested.afterCommit(work);
    }

    /** What the program keeps with this session, for listeners and helpers; made at the first call. */
    public Map<Object, Object> info() {
        info = info == null ? new HashMap<>() : info;
        return info;
    }

    /** Tells the listeners of an event. */
    void tell(BiConsumer<SessionListener, Session> event) {
        if (events != null) {
            events.tell(event);
        }
    }

    /**
     * The object of a primary key: the one in this session if it is there, else loaded.
     *
     * @param key the values of the key, in the order of the table's columns
     * @throws IllegalArgumentException if the number of values is not that of the key's columns
     */
    public <E> Optional<E> get(Class<E> type, Object... key) {
        checkOpen();
        Mapper mapper = mapperOf(type);
        return Optional.ofNullable(
                type.cast(context.loader().get(mapper, mapper.primaryKey().given(key))));
    }

    /** A look for objects of a mapped class by their primary keys, of which more is said before it is made. */
    public <E> Lookup<E> lookup(Class<E> type) {
        return new Lookup<>(this, type);
    }

    /**
     * The objects of primary keys, in the order of the keys, null where there is no row: those in this session without
     * a statement, all others by as few as possible.
     *
     * @param keys each a value, or a list of the values of a key of several columns
     * @throws IllegalArgumentException if one of them is no key of the class
     */
    public <E> List<@Nullable E> getAll(Class<E> type, Collection<?> keys) {
        return lookup(type).getAll(keys);
    }

    /**
     * The object of a primary key, whose row is read and locked.
     *
     * @param lock what others may do meanwhile, such as {@link ForUpdate#LOCK}; a database without row locks ignores it
     * @param key the values of the key, in the order of the table's columns
     * @throws io.athanor.orm.error.StaleDataException if the object is in this session and its row is of another
     *     version
     */
    public <E> Optional<E> get(Class<E> type, ForUpdate lock, Object... key) {
        checkOpen();
        Mapper mapper = mapperOf(type);
        return Optional.ofNullable(
                type.cast(context.loader().get(mapper, mapper.primaryKey().given(key), lock)));
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
        checkOpen();
        saves.add(GivenObject.instrumented(entity, "add"), true);
        EntityState.of(entity).cameAlong(false);
    }

    /**
     * Puts a new object into this session, like {@link #add}: never a row that is known already, so the next flush
     * inserts it, and nothing asks the database before.
     *
     * @throws SessionStateException if the object has or had a row, or is in a session
     */
    public void insert(Object entity) {
        checkOpen();
        add(GivenObject.ofNew(entity, "insert"));
    }

    /**
     * Puts an object that stands for a row into this session without looking whether the row is there: its columns are
     * taken as what the row holds, its relationships are loaded when they are read. A detached object comes back with
     * its changes, as by {@link #add}.
     *
     * @throws SessionStateException if the object is in another session, its key is not set, or a relationship of a new
     *     one is set: what it would mean for the row is not known
     * @throws IdentityConflictException if another object of this session stands for the row
     */
    public void attach(Object entity) {
        checkOpen();
        Instrumented given = GivenObject.instrumented(entity, "attach");
        if (EntityState.of(given).lifecycle() == Lifecycle.TRANSIENT) {
            new Attachment(this, objects).attach(given);
        } else {
            add(entity);
        }
    }

    /**
     * Adds each of the objects, in order.
     *
     * @throws IllegalArgumentException if one of them is null; none is added then
     */
    public void addAll(Iterable<?> entities) {
        GivenObject.all(entities, "addAll").forEach(this::add);
    }

    /**
     * The object of this session that stands for the same row as the given one, with the given one's loaded values;
     * loaded if need be, new if there is no such row. Related objects are merged along with it where the relationship
     * cascades so. The given object is left as it is.
     *
     * @throws io.athanor.orm.error.UnmappedClassException if its class is not mapped in the registry
     */
    public <E> E merge(E object) {
        return new Merging(this).merge(object, List.of());
    }

    /**
     * Merges an object as {@link #merge(Object)}, with options on how what it is merged into is loaded: what is loaded
     * along with it takes no statement of its own.
     */
    public <E> E merge(E object, LoaderOption first, LoaderOption... more) {
        return new Merging(this).merge(object, Merging.options(first, more));
    }

    /**
     * Merges each of the objects as {@link #merge(Object)}, in order. What they are merged into is loaded beforehand,
     * level by level, by a number of statements that does not depend on how many they are.
     *
     * @param options how what they are merged into is loaded
     */
    public <E> List<E> mergeAll(Collection<? extends E> given, LoaderOption... options) {
        return new Merging(this).merge(given, List.of(options), true);
    }

    /**
     * The object of this session that stands for the same row as the given one, which is taken as being in line with
     * its row: nothing is asked of the database, and nothing counts as changed. For objects from a cache or another
     * session. Related objects come along where the relationship cascades {@link Cascade#MERGE}.
     *
     * @throws SessionStateException if an object has no row, or has changes that were not flushed
     */
    @SuppressWarnings("unchecked") // a merged object is of the given one's class
    public <E> E mergeWithoutLoading(E object) {
        checkOpen();
        return (E) new UnloadedMerge(this, objects).merge(GivenObject.instrumented(object, "mergeWithoutLoading"));
    }

    /**
     * Gives a column of an object an SQL expression in place of a value, such as {@code User_.visits.plus(1)}: the next
     * flush writes it in the INSERT or UPDATE, and the attribute is loaded when it is read after that. Reading it
     * before flushes; a plain value that is set later takes its place.
     *
     * @param value the expression, {@link Sql#nullValue()} for NULL even where a default stands
     * @throws SessionStateException if the object is not in this session
     * @throws IllegalArgumentException if the attribute is none of its class, its primary key or its version
     */
    public <E, T> void set(E object, ColumnAttribute<? super E, T> attribute, Expression<? extends T> value) {
        checkOpen();
        new ExpressionAssignment(this, objects).set(GivenObject.instrumented(object, "set"), attribute, value);
    }

    /**
     * Deletes an object, and all that goes with it, at the next flush.
     *
     * @throws SessionStateException if the object has no row, or is not in this session
     */
    public void delete(Object object) {
        checkOpen();
        new DeleteCascade(this, objects).delete(GivenObject.instrumented(object, "delete"), false);
    }

    /**
     * Deletes an object as {@link #delete}, and lets its row go where that would only be marked deleted, with those of
     * all that goes with it. Rows that are marked already and refer to it are not looked for.
     *
     * @throws SessionStateException if the object has no row, or is not in this session
     */
    public void purge(Object object) {
        checkOpen();
        new DeleteCascade(this, objects).delete(GivenObject.instrumented(object, "purge"), true);
    }

    /**
     * Takes back the mark of an object whose row is marked deleted, and that was loaded with {@code includeDeleted()}.
     * What went with it stays as it is.
     *
     * @throws SessionStateException if its class has no {@link io.athanor.orm.annotation.SoftDelete}, or it has no row
     *     of this session's
     */
    public void restore(Object object) {
        checkOpen();
        new SoftDeletion(this).restore(object);
    }

    /** Takes an object out of this session, and those that it cascades this to; their changes are forgotten. */
    public void expunge(Object object) {
        checkOpen();
        expiry().expunge(object);
    }

    /**
     * Forgets the loaded values of an object, and of those that it cascades this to, so that they are loaded again when
     * they are next read; changes are lost.
     *
     * @throws SessionStateException if the object is not persistent in this session
     */
    public void expire(Object object) {
        checkOpen();
        expiry().expire(object);
    }

    /**
     * Forgets some attributes of an object, columns or relationships, so that they are loaded again when they are next
     * read; their changes are lost, those of other attributes are kept. Goes on to no other object.
     *
     * @throws SessionStateException if the object is not persistent in this session
     * @throws IllegalArgumentException if an attribute is of another class
     */
    public void expire(Object object, EntityAttribute<?> first, EntityAttribute<?>... more) {
        checkOpen();
        expiry().expire(object, first, more);
    }

    /** Forgets the loaded values of all objects. */
    public void expireAll() {
        checkOpen();
        objects.expireAll();
    }

    /**
     * Loads the columns of an object again, at once, and lets those that it cascades this to be loaded again when they
     * are next read; their changes are lost, those of all others are flushed first.
     *
     * @throws SessionStateException if the object is not persistent in this session
     * @throws io.athanor.orm.error.StaleDataException if its row is gone
     */
    public void refresh(Object object) {
        checkOpen();
        expiry().refresh(object);
    }

    /**
     * As {@link #refresh(Object)}, and locks the row.
     *
     * @param lock what others may do meanwhile; a database without row locks ignores it
     * @throws SessionStateException if the object is not persistent in this session
     */
    public void refresh(Object object, ForUpdate lock) {
        checkOpen();
        expiry().refreshLocked(object, lock);
    }

    /**
     * Loads some attributes of an object again, at once: the columns by one statement, each relationship by its own.
     * Their changes are lost; all others are flushed first.
     *
     * @throws SessionStateException if the object is not persistent in this session
     * @throws IllegalArgumentException if an attribute is of another class, or dynamic
     * @throws io.athanor.orm.error.StaleDataException if its row is gone
     */
    public void refresh(Object object, EntityAttribute<?> first, EntityAttribute<?>... more) {
        checkOpen();
        expiry().refresh(object, first, more);
    }

    private Expiry expiry() {
        return new Expiry(this);
    }

    /**
     * Writes all changes to the database. If that fails the transaction, or the innermost nested one, is rolled back
     * and the objects are as after its {@link #rollback}.
     *
     * @throws io.athanor.orm.error.StaleDataException if a row to be changed is gone, unless the factory has
     *     {@link SessionOption#NO_ROW_COUNT_CHECK}
     * @throws io.athanor.orm.error.CircularDependencyException if no order of the rows will do
     * @throws io.athanor.engine.error.DatabaseException if the database refuses a statement
     */
    public void flush() {
        checkOpen();
        flushing.flush();
    }

    /**
     * What the next flush would send, and why in this order, without the values of the rows. Nothing is written. As for
     * the flush, what is not loaded but decides is read, and foreign keys that follow from relationships are set.
     */
    public FlushOutline flushPlan() {
        return flushPlan(false);
    }

    /**
     * What the next flush would send, as {@link #flushPlan()}.
     *
     * @param values whether the rows are told with their keys and values, which may be secret
     */
    public FlushOutline flushPlan(boolean values) {
        checkOpen();
        return flushing.outline(values);
    }

    /** Does something during which nothing is flushed by the way. */
    void quietly(Runnable step) {
        flushing.quietly(step);
    }

    NestedTransactions nested() {
        return nested;
    }

    /**
     * Begins a transaction within the session's, after flushing what waits: rolled back by itself it takes back only
     * what was done since, in the database and in the objects.
     *
     * @throws io.athanor.engine.error.DatabaseException if the database refuses
     */
    public NestedTransaction beginNested() {
        checkOpen();
        connections.requireOne();
        flush();
        Transaction savepoint = connection().beginNested();
        return nested.begin(savepoint);
    }

    /**
     * Begins the session's transaction now, where else its first query or flush would.
     *
     * @throws SessionStateException if one is in progress
     */
    public void begin() {
        checkOpen();
        connections.begin();
    }

    /** Flushes and commits; objects are loaded again when they are next read. The connection goes back to the pool. */
    public void commit() {
        checkOpen();
        tell(SessionListener::beforeCommit);
        flushing.untilClean();
        end(!factory.has(SessionOption.NO_EXPIRE_ON_COMMIT));
    }

    /** Commits what was flushed. */
    void end(boolean expires) {
        boolean isOutermost = connections.isOutermost();
        connections.commit();
        nested.end();
        objects.committed();
        if (expires) {
            objects.expireAll();
        }
        if (isOutermost) {
            committedElsewhere();
        }
    }

    /**
     * Flushes, and prepares the transactions of all engines to be committed, so that {@link #commit} cannot fail in one
     * of them any more; for sessions with {@link SessionOption#TWO_PHASE}.
     *
     * @throws SessionStateException if the session's transactions have one phase
     */
    public void prepare() {
        checkOpen();
        SessionConnections.requireTwoPhases(factory);
        tell(SessionListener::beforeCommit);
        flushing.untilClean();
        connections.prepare();
    }

    /** Takes note that the transaction that this session has joined was committed. */
    void committedElsewhere() {
        tell(SessionListener::afterCommit);
        nested.committed();
    }

    /**
     * Undoes what the transaction did: new objects are in no session any more, deleted ones are back, all others are
     * loaded again when they are next read. The connection goes back to the pool.
     */
    public void rollback() {
        checkOpen();
        try {
            connections.rollback();
        } finally {
            nested.rolledBack();
            objects.rolledBack();
        }
        tell(SessionListener::afterRollback);
    }

    /** Rolls back what was not committed, and lets go of all objects. Closing again does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            connections.close();
        } finally {
            nested.end();
            objects.close();
        }
    }

    SessionUse use() {
        return use;
    }

    void checkOpen() {
        use.check();
        if (closed) {
            throw new SessionStateException("The session is closed. Open another one from its factory.");
        }
    }

    /** The changed objects, which the next flush updates; not modifiable. */
    public Set<Object> dirty() {
        return new SessionContents(this).dirty();
    }

    /** The new objects, which the next flush inserts; not modifiable. */
    public Set<Object> pending() {
        return new SessionContents(this).pending();
    }

    /** The objects that the next flush deletes; not modifiable. */
    public Set<Object> deleted() {
        return new SessionContents(this).deleted();
    }

    /** Whether the object is new or persistent in this session. */
    public boolean contains(Object object) {
        return new SessionContents(this).contains(object);
    }

    /** The factory that opened this session. */
    public SessionFactory factory() {
        return factory;
    }

    /**
     * Executes a statement in this session's transaction; what waits is flushed first. The result is rows of values: it
     * tells the session's objects nothing, so expire those that the statement changes.
     *
     * @throws io.athanor.engine.error.DatabaseException if the database refuses
     */
    public Result execute(Statement statement) {
        return execute(statement, Map.of());
    }

    /** Executes a statement with values by name, as {@link #execute(Statement)}. */
    public Result execute(Statement statement, Map<String, ?> parameters) {
        return new SessionExecution(this).execute(statement, parameters);
    }

    /**
     * Executes an UPDATE or DELETE of a class's rows in this session's transaction, and tells the objects in memory as
     * {@link Synchronization#AUTO} says; what waits is flushed first.
     *
     * @throws io.athanor.engine.error.DatabaseException if the database refuses
     */
    public Changed execute(EntityChange<?> change) {
        return execute(change, Synchronization.AUTO);
    }

    /**
     * Executes an UPDATE or DELETE of a class's rows in this session's transaction; what waits is flushed first.
     *
     * @throws io.athanor.orm.error.UnsupportedQueryException if the objects in memory cannot be told in this way
     * @throws io.athanor.engine.error.DatabaseException if the database refuses
     */
    public Changed execute(EntityChange<?> change, Synchronization synchronization) {
        return execute(change, synchronization, Map.of());
    }

    Changed execute(EntityChange<?> change, Synchronization synchronization, Map<String, ?> parameters) {
        return new SessionExecution(this).execute(change, synchronization, parameters);
    }

    /**
     * Executes an UPDATE of a class's rows where the database returns changed rows, and gives their objects, which hold
     * what the rows hold now.
     *
     * @throws io.athanor.sql.compiler.CompileException if the database returns no changed rows
     */
    public <E> List<E> executeReturning(EntityUpdate<E> update) {
        return new SessionExecution(this).objects(update);
    }

    /**
     * Rows of a class that are inserted, or update the rows which have their unique key.
     *
     * @param first an attribute of the key: the primary key or one that is unique
     * @param more further attributes of it
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final <E> Upsert<E> upsert(
            Class<E> type, ColumnAttribute<? super E, ?> first, ColumnAttribute<? super E, ?>... more) {
        checkOpen();
        return Upsert.of(this, type, first, Arrays.asList(more));
    }

    /**
     * The object of a unique key, or a new one if there is none, which is inserted at once. If another transaction
     * inserts it at the same time, its object is found when that one has committed.
     *
     * @param key a criterion that holds for one row at most, which a unique key of the table sees to
     * @param maker makes the new object, with the key
     * @throws io.athanor.engine.error.IntegrityException if the row is refused for another reason than its key
     */
    public <E> E getOrCreate(Class<E> type, Expression<Boolean> key, Supplier<? extends E> maker) {
        checkOpen();
        return new GetOrCreate(this).of(type, key, maker);
    }

    /** Many rows written in this session's transaction without its unit of work. */
    public Bulk bulk() {
        checkOpen();
        return new Bulk(this);
    }

    /**
     * The connection of this session's transaction, which is begun if none is. It belongs to the session: do not close
     * it, and commit and roll back through the session.
     */
    public Connection connection() {
        checkOpen();
        return connections.connection();
    }

    /**
     * The connection of the transaction in the engine to which a class is bound, which is begun if none is; that of
     * {@link #connection()} if the factory has one engine only.
     */
    public Connection connection(Class<?> type) {
        Mapper mapper = mapperOf(type);
        SessionEngines engines = connections.engines();
        return engines == null ? connection() : engines.of(mapper, true).connection();
    }

    // What the query and the context ask of a session follows.

    SessionConnections connections() {
        return connections;
    }

    /** The engines to which classes are bound, or null if there is one for all. */
    @Nullable SessionEngines engines() {
        return connections.engines();
    }

    /** Flushes what waits, unless the factory says otherwise. */
    void autoflush() {
        checkOpen();
        flushing.auto();
    }

    SessionFlush flushing() {
        return flushing;
    }

    @Override
    Session session() {
        return this;
    }

    SessionContext context() {
        return context;
    }

    PersistenceContext objects() {
        return objects;
    }

    ResultReader reader() {
        return context.reader();
    }

    /** The connection of the transaction in progress, or null if none is. */
    @Nullable Connection transaction() {
        return connections.current();
    }

    @Nullable SessionEvents events() {
        return events;
    }

    /** Whose rows this session sees and writes, or null if nobody's: then classes with tenants are refused. */
    public @Nullable Object tenant() {
        return rows.tenant();
    }

    SessionRows rows() {
        return rows;
    }

    /**
     * Lets the objects of a class come only where they meet a criterion, in all statements of this session from now on.
     *
     * @param further mostly made by {@link io.athanor.orm.option.LoaderOptions#withLoaderCriteria}
     */
    public void addCriteria(LoaderCriteria further) {
        checkOpen();
        rows.add(further);
    }

    /** What is executed in place of a statement. */
    Statement executed(Statement statement) {
        return events == null ? statement : events.onExecute(statement);
    }

    ObjectLoader loader() {
        return context.loader();
    }

    Mappings mappings() {
        return factory.registry().catalog().current();
    }

    @Override
    Mapper mapperOf(Class<?> type) {
        return mappings().mapper(type);
    }

    /** The mapper of an object's class in the present generation. */
    Mapper mapper(EntityState state) {
        return context.mapper(state);
    }

    /** Puts an object into this session that became related to one of it. */
    void related(EntityState state, int attribute, Object related) {
        if (!flushing.isQuiet()) {
            saves.related(state, attribute, related);
        }
    }
}
