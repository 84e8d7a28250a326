package io.athanor.engine;

import io.athanor.engine.error.DisconnectedException;
import io.athanor.engine.pool.ConnectionLease;
import io.athanor.engine.pool.ConnectionOpener;
import io.athanor.engine.pool.ConnectionPool;
import io.athanor.engine.pool.NullPool;
import io.athanor.engine.pool.PoolStatus;
import io.athanor.engine.pool.QueuePool;
import io.athanor.engine.pool.SingleConnectionPool;
import io.athanor.engine.spi.PoolKind;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.DdlTarget;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The way to one database: its dialect, a pool of connections, and a cache of compiled statements.
 *
 * <p>Creating an engine connects to nothing; the first use does. Safe for use by several threads, virtual ones
 * included; a program has one engine for each database and closes it at its end.
 */
public final class Engine implements AutoCloseable, DdlTarget {

    /** How many connections are tried if a listener says of each that it is broken. */
    private static final int MOST_CHECKOUTS = 3;

    private final @Nullable EngineUrl url;
    private final EngineSettings settings;
    private final EngineServer server;
    private final Listeners listeners;
    private final ConnectionOpener opener;
    private final ConnectionPool pool;
    private final ExecutionOptions options;

    private Engine(
            @Nullable EngineUrl url, EngineSettings settings, EngineServer server, JdbcSource source, PoolKind kind) {
        this.url = url;
        this.settings = settings;
        this.server = server;
        this.listeners = settings.listeners();
        this.opener = new JdbcOpener(source, server, settings, listeners);
        this.pool = pool(opener, source, settings, kind);
        this.options = settings.options;
    }

    private Engine(Engine other, ExecutionOptions options) {
        this.url = other.url;
        this.settings = other.settings;
        this.server = other.server;
        this.listeners = other.listeners;
        this.opener = other.opener;
        this.pool = other.pool;
        this.options = options;
    }

    /**
     * An engine for the database of a URL, such as {@code sqlite:///file.db} or
     * {@code postgresql://user:password@host/database}.
     *
     * @throws EngineUrlException if the URL is wrong, or sets an option that a URL must not set
     * @throws IllegalArgumentException if an option is about another pool than the database has
     * @throws io.athanor.sql.dialect.UnknownDialectException if no plugin for the URL's dialect is on the path
     */
    public static Engine create(String url, EngineOption... options) {
        return create(EngineUrl.parse(url), options);
    }

    /**
     * An engine for the database of a URL.
     *
     * @throws EngineUrlException if the URL sets an option that a URL must not set
     * @throws IllegalArgumentException if an option is about another pool than the database has
     * @throws io.athanor.sql.dialect.UnknownDialectException if no plugin for the URL's dialect is on the path
     */
    public static Engine create(EngineUrl url, EngineOption... options) {
        EngineSettings settings = new EngineSettings(options);
        EngineServer server = new EngineServer(Dialect.of(url.dialect()), settings);
        EngineFacet facet = server.facet();
        UrlOptionPolicy.check(url, facet.harmlessUrlOptions());
        PoolKind pool = facet.poolKind(url);
        settings.requireFitFor(pool, url);
        settings.options =
                facet.executionOptions(url, settings.driverProperties).overriddenBy(settings.options);
        if (settings.credentials != null) {
            requireNoUser(url);
        }
        JdbcSource source = new DriverSource(server.dialect().name(), facet.targets(url), settings);
        return new Engine(url, settings, server, source, pool).started();
    }

    /**
     * An engine over connections that somebody else pools; closing the engine does not close the data source.
     *
     * @throws IllegalArgumentException if an option is about what the data source does: pooling and opening
     */
    public static Engine of(DataSource dataSource, Dialect dialect, EngineOption... options) {
        EngineSettings settings = new EngineSettings(options);
        settings.requireFitForDataSource();
        EngineServer server = new EngineServer(dialect, settings);
        return new Engine(null, settings, server, new JdbcSource.OfDataSource(dataSource), PoolKind.NONE).started();
    }

    /** Drivers let what stands in a JDBC URL go before what they are given beside it. */
    private static void requireNoUser(EngineUrl url) {
        for (String option : List.of("user", "password")) {
            if (url.option(option).isPresent()) {
                throw new EngineUrlException("the URL sets the option \"" + option
                        + "\", which would go before the credentials that the engine is to ask for: leave it out of "
                        + url);
            }
        }
    }

    private Engine started() {
        if (settings.connectAtStart) {
            boolean success = false;
            try {
                pool.acquire().release();
                success = true;
            } finally {
                if (!success) {
                    close();
                }
            }
        }
        return this;
    }

    private static ConnectionPool pool(
            ConnectionOpener opener, JdbcSource source, EngineSettings settings, PoolKind kind) {
        if (source.isForeignPool()) {
            return new NullPool(opener, "DataSource");
        }
        if (settings.poolFactory != null) {
            return settings.poolFactory.create(opener);
        }
        return switch (kind) {
            case QUEUE -> new QueuePool(opener, settings.queuePool);
            case NONE -> new NullPool(opener);
            case SINGLE -> new SingleConnectionPool(opener, settings.queuePool.timeout());
        };
    }

    /**
     * A connection, to be closed after use.
     *
     * @throws io.athanor.engine.error.DatabaseException if one has to be opened and that fails
     * @throws io.athanor.engine.error.MissingDriverException if the JDBC driver is not on the path
     * @throws io.athanor.engine.error.PoolTimeoutException if the pool has none to give in time
     */
    public Connection connect() {
        for (int attempt = 1; ; attempt++) {
            Connection connection = new Connection(this, pool.acquire(), options);
            if (listeners.isEmpty()) {
                return connection;
            }
            try {
                connection.tellCheckedOut();
                return connection;
            } catch (DisconnectedException e) {
                if (attempt == MOST_CHECKOUTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Does work in a transaction that is committed at its end, or rolled back if it throws anything.
     *
     * @throws E what the work throws
     */
    public <E extends Exception> void begin(ConnectionWork<E> work) throws E {
        try (Connection connection = connect();
                Transaction transaction = connection.begin()) {
            work.run(connection);
            transaction.commit();
        }
    }

    /**
     * Does work with an outcome in a transaction that is committed at its end, or rolled back if it throws anything.
     *
     * @throws E what the work throws
     */
    public <R extends @Nullable Object, E extends Exception> R beginAndGet(ConnectionFunction<R, E> work) throws E {
        try (Connection connection = connect();
                Transaction transaction = connection.begin()) {
            R outcome = work.apply(connection);
            transaction.commit();
            return outcome;
        }
    }

    /**
     * Does work in a transaction that is committed at its end and repeated as a whole, from {@code begin} on, if it
     * fails in a way that the policy names; so the work must have no effects but in the database.
     *
     * @throws E what the work throws, if it is not to be repeated or was repeated often enough; what the attempts
     *     before it failed with is suppressed in it
     */
    public <E extends Exception> void transaction(Retry retry, ConnectionWork<E> work) throws E {
        transactionAndGet(retry, connection -> {
            work.run(connection);
            return true;
        });
    }

    /** As {@link #transaction}, with an outcome. */
    public <R extends @Nullable Object, E extends Exception> R transactionAndGet(
            Retry retry, ConnectionFunction<R, E> work) throws E {
        return new RetriedTransaction(this, retry).run(work);
    }

    /**
     * This engine with other options, leaving those of which nothing is said. Both share connections, caches and
     * listeners; closing one closes the other.
     */
    public Engine executionOptions(ExecutionOptions changed) {
        return new Engine(this, options.overriddenBy(changed));
    }

    /** The options of what is executed unless connection, transaction or statement say otherwise. */
    public ExecutionOptions executionOptions() {
        return options;
    }

    /**
     * The engine as a source of JDBC connections, for code that wants nothing but JDBC. Closing such a connection rolls
     * back what was not committed, resets it and gives it back to the pool.
     */
    public DataSource asDataSource() {
        return new EngineDataSource(this);
    }

    @Override
    public void runDdl(Consumer<DdlConnection> work) {
        begin(connection -> connection.runDdl(work));
    }

    @Override
    public void runDdl(Consumer<DdlConnection> before, Consumer<DdlConnection> work, Consumer<DdlConnection> after) {
        try (Connection connection = connect()) {
            connection.runDdl(before, work, after);
        }
    }

    /** The dialect: once connected, that of the server's version. */
    @Override
    public Dialect dialect() {
        return server.dialect();
    }

    /** The URL, whose string form hides the password; empty for an engine over a data source. */
    public Optional<EngineUrl> url() {
        return Optional.ofNullable(url);
    }

    /** The state of the pool at this moment. */
    public PoolStatus poolStatus() {
        return pool.status();
    }

    /**
     * Replaces all JDBC connections without interrupting anybody: idle ones are closed now, those in use when they are
     * given back. Of an engine over a data source nothing is kept that could be replaced.
     */
    public void evictConnections() {
        pool.invalidate();
    }

    /** The compiled statements, for the server's version once connected. */
    public StatementCache statementCache() {
        return server.statements();
    }

    /** Tells a listener from now on what the engine does. */
    public void addListener(EngineListener listener) {
        listeners.add(listener);
    }

    /** Tells a listener no more. */
    public void removeListener(EngineListener listener) {
        listeners.remove(listener);
    }

    /**
     * Closes idle connections and has those in use closed when they are given back; nothing can be done with the engine
     * afterwards.
     */
    @Override
    public void close() {
        pool.close();
    }

    Listeners listeners() {
        return listeners;
    }

    ResetOnReturn resetOnReturn() {
        return settings.resetOnReturn;
    }

    EngineServer server() {
        return server;
    }

    ConnectionOpener opener() {
        return opener;
    }

    ConnectionLease acquire() {
        return pool.acquire();
    }

    /** Prints a line to a logger; some loggers head it with the class and the method that called them. */
    static void echo(System.Logger logger, String line) {
        logger.log(Level.INFO, "{0}", line);
    }

    @Override
    public String toString() {
        return "Engine(" + (url == null ? server.dialect().name() + " over a data source" : url) + ")";
    }
}
