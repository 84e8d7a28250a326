package io.athanor.engine;

import io.athanor.engine.pool.NullPool;
import io.athanor.engine.pool.PoolFactory;
import io.athanor.engine.pool.SingleConnectionPool;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A choice about an engine, given when it is created; of two that contradict each other the later counts. Immutable.
 */
public final class EngineOption {

    /**
     * Print transactions, statements and parameters to the {@link System.Logger} {@code io.athanor.engine}, at level
     * INFO.
     */
    public static final EngineOption ECHO =
            new EngineOption("ECHO", settings -> settings.echo = EchoListener.toLogger());

    /** Print statements with one clause a line, where they are printed. */
    public static final EngineOption PRETTY_ECHO =
            new EngineOption("PRETTY_ECHO", settings -> settings.prettyEcho = true);

    /** Do not warn, when a statement is compiled, that it selects from tables which nothing connects. */
    public static final EngineOption NO_PRODUCT_WARNINGS = new EngineOption(
            "NO_PRODUCT_WARNINGS", settings -> settings.statements = settings.statements.withoutWarnings());

    /** Repeat the last value of lists in IN up to the next power of two, so that the server keeps fewer plans. */
    public static final EngineOption PAD_LISTS =
            new EngineOption("PAD_LISTS", settings -> settings.statements = settings.statements.withPaddedLists());

    /** Show neither in logs nor in messages of exceptions the values that are sent as parameters. */
    public static final EngineOption HIDE_PARAMETERS =
            new EngineOption("HIDE_PARAMETERS", settings -> settings.hideParameters = true);

    /** Keep no connections: open one for each use. */
    public static final EngineOption NO_POOL = new EngineOption("NO_POOL", Reach.POOL, settings -> {
        settings.poolFactory = NullPool::new;
        settings.noPool = true;
    });

    /** Use one connection for everybody, in turns. */
    public static final EngineOption SINGLE_CONNECTION = new EngineOption("SINGLE_CONNECTION", Reach.POOL, settings -> {
        settings.noPool = false;
        settings.singleConnection = true;
        settings.poolFactory = opener -> new SingleConnectionPool(opener, settings.queuePool.timeout());
    });

    /** Connect when the engine is created, so that an unreachable database or a wrong password is told at once. */
    public static final EngineOption CONNECT_AT_START =
            new EngineOption("CONNECT_AT_START", settings -> settings.connectAtStart = true);

    /** What an option is about. */
    enum Reach {
        /** Any engine. */
        ENGINE,
        /** How JDBC connections are opened. */
        OPENING,
        /** Which pool there is. */
        POOL,
        /** How long to wait for a connection. */
        WAITING,
        /** How the engine's own pool behaves. */
        QUEUE
    }

    private final String description;
    private final Reach reach;
    private final Consumer<EngineSettings> change;

    private EngineOption(String description, Consumer<EngineSettings> change) {
        this(description, Reach.ENGINE, change);
    }

    private EngineOption(String description, Reach reach, Consumer<EngineSettings> change) {
        this.description = description;
        this.reach = reach;
        this.change = change;
    }

    Reach reach() {
        return reach;
    }

    void applyTo(EngineSettings settings) {
        change.accept(settings);
    }

    /** Hand transactions, statements and parameters, line by line, to a receiver. */
    public static EngineOption echo(Consumer<String> receiver) {
        return new EngineOption("echo", settings -> settings.echo = receiver);
    }

    /** Keep so many connections when nobody uses them; 5 unless said otherwise. */
    public static EngineOption poolSize(int connections) {
        return pool("poolSize=" + connections, s -> s.queuePool = s.queuePool.withSize(connections));
    }

    /** Open so many more connections when all are in use; 10 unless said otherwise, -1 for any number. */
    public static EngineOption maxOverflow(int connections) {
        return pool("maxOverflow=" + connections, s -> s.queuePool = s.queuePool.withMaxOverflow(connections));
    }

    /** Wait so long for a connection; 30 seconds unless said otherwise. */
    public static EngineOption poolTimeout(Duration timeout) {
        return new EngineOption(
                "poolTimeout=" + timeout, Reach.WAITING, s -> s.queuePool = s.queuePool.withTimeout(timeout));
    }

    /** Replace connections before they are older than this; each up to a tenth earlier, so that not all go at once. */
    public static EngineOption poolRecycle(Duration age) {
        return pool("poolRecycle=" + age, s -> s.queuePool = s.queuePool.withRecycle(age));
    }

    /** Ask each connection for a sign of life before it is used. */
    public static EngineOption poolPrePing() {
        return pool("poolPrePing", s -> s.queuePool = s.queuePool.withPrePing(true));
    }

    /** Use connections in turns instead of the one used last. */
    public static EngineOption poolFifo() {
        return pool("poolFifo", s -> s.queuePool = s.queuePool.withLifo(false));
    }

    /** Record where connections are acquired, to tell it when one is lost or the pool is used up. */
    public static EngineOption poolLeakTrace() {
        return pool("poolLeakTrace", s -> s.queuePool = s.queuePool.withLeakTrace(true));
    }

    /** Close connections that nobody has used for so long. */
    public static EngineOption poolIdleTimeout(Duration time) {
        return pool("poolIdleTimeout=" + time, s -> s.queuePool = s.queuePool.withIdleTimeout(time));
    }

    /** Ask connections that nobody uses for a sign of life at this interval. */
    public static EngineOption poolKeepalive(Duration interval) {
        return pool("poolKeepalive=" + interval, s -> s.queuePool = s.queuePool.withKeepalive(interval));
    }

    /** Log connections that are in use for longer, with the place where they were acquired. */
    public static EngineOption poolLeakThreshold(Duration time) {
        return pool("poolLeakThreshold=" + time, s -> s.queuePool = s.queuePool.withLeakThreshold(time));
    }

    /** Do this about work done beneath a connection and left open; roll it back unless said otherwise. */
    public static EngineOption resetOnReturn(ResetOnReturn reset) {
        return new EngineOption("resetOnReturn=" + reset, settings -> settings.resetOnReturn = reset);
    }

    /** Execute these statements, one after another, on each JDBC connection that is opened, before anything else. */
    public static EngineOption initSql(String... statements) {
        List<String> copy = List.of(statements);
        return new EngineOption("initSql", settings -> settings.initSql.addAll(copy));
    }

    /**
     * Ask for user and password whenever a JDBC connection is opened, instead of taking those of the URL: for tokens
     * that expire. The supplier is called by several threads; what it throws reaches whoever needs the connection.
     */
    public static EngineOption credentials(Supplier<Credentials> supplier) {
        return new EngineOption("credentials", Reach.OPENING, settings -> settings.credentials = supplier);
    }

    /** Let a rule have the last word on which exceptions mean that the connection broke. */
    public static EngineOption disconnectRule(DisconnectRule rule) {
        return new EngineOption("disconnectRule", settings -> settings.disconnectRule = rule);
    }

    private static EngineOption pool(String description, Consumer<EngineSettings> change) {
        return new EngineOption(description, Reach.QUEUE, change);
    }

    /** Use a pool of another kind. */
    public static EngineOption pool(PoolFactory factory) {
        return new EngineOption("pool", Reach.POOL, settings -> {
            settings.noPool = false;
            settings.poolFactory = factory;
        });
    }

    /** Keep so many compiled statements; 500 unless said otherwise, 0 for none. */
    public static EngineOption statementCacheSize(int statements) {
        return new EngineOption(
                "statementCacheSize=" + statements,
                settings -> settings.statementCacheSize = notNegative("statementCacheSize", statements));
    }

    /** Keep so many prepared statements beside each connection; 64 unless said otherwise, 0 for none. */
    public static EngineOption preparedStatements(int statements) {
        return new EngineOption(
                "preparedStatements=" + statements,
                settings -> settings.preparedStatements = notNegative("preparedStatements", statements));
    }

    /** Give every transaction this isolation level unless its connection says otherwise. */
    public static EngineOption isolation(IsolationLevel level) {
        return new EngineOption("isolation=" + level, s -> s.options = s.options.withIsolation(level));
    }

    /** Execute every statement with these options unless connection or statement say otherwise. */
    public static EngineOption execution(ExecutionOptions options) {
        return new EngineOption("execution", settings -> settings.options = settings.options.overriddenBy(options));
    }

    /** Tell a listener what the engine does. */
    public static EngineOption listener(EngineListener listener) {
        return new EngineOption("listener", settings -> settings.listeners.add(listener));
    }

    /** Hand the JDBC driver a property, also one that a URL may not set because it loads classes or files. */
    public static EngineOption driverProperty(String name, String value) {
        return new EngineOption(
                "driverProperty=" + name, Reach.OPENING, settings -> settings.driverProperties.put(name, value));
    }

    private static int notNegative(String what, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(what + " must not be below zero: " + number);
        }
        return number;
    }

    @Override
    public String toString() {
        return description;
    }
}
