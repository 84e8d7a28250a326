package io.athanor.orm;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.Retry;
import io.athanor.orm.bulk.ReturningSupport;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.error.TenantException;
import io.athanor.orm.flush.FlushStatements;
import io.athanor.orm.load.LoaderStatements;
import io.athanor.orm.load.StatementTranslator;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.orm.option.LoaderCriteria;
import io.athanor.schema.Table;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens sessions on an engine with the mapped classes of a registry. Safe for use by several threads; sessions are not.
 */
public final class SessionFactory {

    private volatile @Nullable Engine engine;
    private final Registry registry;
    private final Set<SessionOption> options;
    private final List<SessionListener> listeners;
    private final SessionScope scope;
    private final Map<StatementCache, Shared> commonShared;
    private volatile @Nullable Shared shared;

    private SessionFactory(
            @Nullable Engine engine,
            Registry registry,
            Set<SessionOption> options,
            List<SessionListener> listeners,
            SessionScope scope,
            Map<StatementCache, Shared> commonShared) {
        this.engine = engine;
        this.registry = registry;
        this.options = options;
        this.listeners = listeners;
        this.scope = scope;
        this.commonShared = commonShared;
    }

    /** A factory; nothing is connected yet. */
    public static SessionFactory of(Engine engine, Registry registry, SessionOption... options) {
        return new SessionFactory(
                engine, registry, set(options), List.of(), SessionScope.ALL, new ConcurrentHashMap<>());
    }

    /** A factory that gets its engine later, by {@link #configure}. */
    public static SessionFactory of(Registry registry, SessionOption... options) {
        return new SessionFactory(null, registry, set(options), List.of(), SessionScope.ALL, new ConcurrentHashMap<>());
    }

    private static Set<SessionOption> set(SessionOption... options) {
        EnumSet<SessionOption> set = EnumSet.noneOf(SessionOption.class);
        set.addAll(Set.of(options));
        return set;
    }

    /** Gives this factory its engine; sessions that are opened from now on use it. */
    public void configure(Engine newEngine) {
        engine = newEngine;
        shared = null;
    }

    /** The same factory with a listener of the sessions that it opens, behind those that it has. */
    public SessionFactory listening(SessionListener listener) {
        List<SessionListener> all = new ArrayList<>(listeners);
        all.add(listener);
        return new SessionFactory(engine, registry, options, List.copyOf(all), scope, commonShared);
    }

    /**
     * The same factory with an engine for a mapped class and those below it, or for all classes that extend or are a
     * class which is not mapped itself. The most special bind counts; classes without one are found in their table's
     * engine, else in the factory's own.
     */
    public SessionFactory binding(Class<?> type, Engine bound) {
        return with(scope.on(scope.binds().with(type, bound)));
    }

    /** The same factory with an engine for the classes of a table, unless they are bound themselves. */
    public SessionFactory binding(Table table, Engine bound) {
        return with(scope.on(scope.binds().with(table, bound)));
    }

    /** The same factory with a function that is asked first which engine a statement is for, such as a replica. */
    public SessionFactory routing(EngineRoute route) {
        return with(scope.on(scope.binds().with(route)));
    }

    EngineBinds binds() {
        return scope.binds();
    }

    @Nullable Engine engineOrNull() {
        return engine;
    }

    private SessionFactory with(SessionScope other) {
        return new SessionFactory(engine, registry, options, listeners, other, commonShared);
    }

    /**
     * The same factory with a criterion that objects of a class must meet in all statements of the sessions that it
     * opens.
     *
     * @param further mostly made by {@link io.athanor.orm.option.LoaderOptions#withLoaderCriteria}
     */
    public SessionFactory withCriteria(LoaderCriteria further) {
        return with(scope.with(further));
    }

    List<LoaderCriteria> criteria() {
        return scope.criteria();
    }

    /**
     * The same factory for sessions of one tenant, which see and write that tenant's rows only, of classes with
     * {@link io.athanor.orm.annotation.TenantId}; on the tenant's own engine, if {@link #withEngines} says so.
     *
     * @param tenant a value of the type of those fields
     * @throws TenantException if it is of another type than such a field
     */
    public SessionFactory ofTenant(Object tenant) {
        for (Mapper mapper : registry.catalog().current().all()) {
            RowFilter filter = mapper.rowFilter();
            MappedColumn column = filter == null ? null : filter.tenant();
            if (column != null && !column.column().type().javaType().isInstance(tenant)) {
                throw new TenantException("The tenant " + tenant + " is a "
                        + tenant.getClass().getSimpleName() + ", but " + mapper.name() + "." + column.name()
                        + " is of the type " + column.column().type().javaType().getSimpleName()
                        + ". Pass a tenant of that type.");
            }
        }
        Function<Object, Engine> engines = scope.engines();
        Engine own = engines == null ? engine : engines.apply(tenant);
        return new SessionFactory(own, registry, options, listeners, scope.of(tenant), commonShared);
    }

    /**
     * The same factory with an engine for each tenant: over another database, or over the same one with other schemas
     * ({@link io.athanor.engine.ExecutionOptions#withSchemas}).
     *
     * @param engines gives the engine of a tenant each time that {@link #ofTenant} is called; they are the program's to
     *     close
     */
    public SessionFactory withEngines(Function<Object, Engine> engines) {
        return with(scope.on(engines));
    }

    @Nullable Object tenant() {
        return scope.tenant();
    }

    List<SessionListener> listeners() {
        return listeners;
    }

    /** A new session; it takes a connection when it first needs one. */
    public Session open() {
        if (scope.binds().isNone()) {
            engine();
        }
        return new Session(this, null, JoinMode.FULL);
    }

    /**
     * A new session on a connection, whose transaction it joins; the connection stays open when the session is closed.
     * With {@link JoinMode#SAVEPOINT} a test can roll back all that tested code commits.
     */
    public Session open(Connection connection, JoinMode mode) {
        if (!scope.binds().isNone()) {
            throw new SessionStateException("The factory binds classes to engines, so its sessions have several"
                    + " connections and cannot join the transaction of one. Use a factory without binds.");
        }
        return new Session(this, connection, mode);
    }

    /**
     * Does work with a session that is committed at its end, or rolled back if it throws anything, and closed.
     *
     * @throws E what the work throws
     */
    public <E extends Exception> void begin(SessionWork<E> work) throws E {
        beginAndGet(session -> {
            work.run(session);
            return true;
        });
    }

    /** As {@link #begin}, with an outcome. */
    public <R extends @Nullable Object, E extends Exception> R beginAndGet(SessionFunction<R, E> work) throws E {
        try (Session session = open()) {
            R outcome = work.apply(session);
            session.commit();
            return outcome;
        }
    }

    /**
     * Does work with a session as {@link #begin}, and repeats it as a whole, with another session, where it fails in a
     * way that the policy names; so the work must have no effects but in the database.
     *
     * @throws E what the work throws, if it is not to be repeated or was repeated often enough
     */
    public <E extends Exception> void inTransaction(Retry retry, SessionWork<E> work) throws E {
        inTransactionAndGet(retry, session -> {
            work.run(session);
            return true;
        });
    }

    /** As {@link #inTransaction}, with an outcome. */
    public <R extends @Nullable Object, E extends Exception> R inTransactionAndGet(
            Retry retry, SessionFunction<R, E> work) throws E {
        List<Session> last = new ArrayList<>(1);
        R outcome = engine().transactionAndGet(retry, connection -> {
            last.clear();
            try (Session session = open(connection, JoinMode.ROLLBACK_ONLY)) {
                R result = work.apply(session);
                session.flush();
                last.add(session);
                return result;
            }
        });
        last.forEach(Session::committedElsewhere);
        return outcome;
    }

    /** A new session that keeps no objects; it takes a connection when it first needs one. */
    public StatelessSession openStateless() {
        return new StatelessSession(open());
    }

    /**
     * The engine.
     *
     * @throws SessionStateException if the factory has none yet
     */
    public Engine engine() {
        Engine known = engine;
        if (known == null) {
            throw new SessionStateException("This factory has no engine yet, so it opens no sessions. Give it one with"
                    + " configure(engine).");
        }
        return known;
    }

    /** The mapped classes. */
    public Registry registry() {
        return registry;
    }

    boolean has(SessionOption option) {
        return options.contains(option);
    }

    /** What the sessions share; made at the first connection, when the server's version is known. */
    Shared shared() {
        Shared known = shared;
        if (known != null
                && known.cache == engine().statementCache()
                && known.mappings == registry.catalog().current()) {
            return known;
        }
        Shared made = shared(engine());
        shared = made;
        return made;
    }

    /** What the sessions share for one of the engines to which classes are bound. */
    Shared shared(Engine bound) {
        StatementCache cache = bound.statementCache();
        Mappings mappings = registry.catalog().current();
        Shared made = commonShared.get(cache);
        if (made == null || made.mappings != mappings) {
            TypeSystem types = cache.dialect().facet(SqlFacet.class).types();
            made = new Shared(
                    cache,
                    types,
                    mappings,
                    new StatementTranslator(mappings, types),
                    new LoaderStatements(),
                    new FlushStatements(),
                    new ReturningSupport());
            commonShared.put(cache, made);
        }
        return made;
    }

    /**
     * What the sessions of a factory share.
     *
     * @param cache the compiled statements
     * @param types the dialect's types
     * @param mappings the generation of mapped classes
     * @param translator turns statements about classes into statements about tables
     * @param loaders the statements that load objects
     * @param writers the statements of flushes
     * @param returning whether the database returns changed rows
     */
    record Shared(
            StatementCache cache,
            TypeSystem types,
            Mappings mappings,
            StatementTranslator translator,
            LoaderStatements loaders,
            FlushStatements writers,
            ReturningSupport returning) {}
}
