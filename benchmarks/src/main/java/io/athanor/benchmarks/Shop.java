package io.athanor.benchmarks;

import io.athanor.engine.Connection;
import io.athanor.engine.ConnectionWork;
import io.athanor.engine.Engine;
import io.athanor.engine.Result;
import io.athanor.orm.Registry;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A database with the benchmarks' tables. After each invocation it checks what the invocation says it has done. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter, and calls the set-up before anything else
public class Shop {

    /** The environment variable with the URL of a PostgreSQL database, whose tables are dropped. */
    static final String POSTGRESQL = "ATHANOR_BENCHMARK_URL_POSTGRESQL";

    /** Where the work is done; the main class adds PostgreSQL if it is told a URL. */
    @Param("sqlite")
    public String database;

    private Engine engine;
    private final Registry registry = Registry.of(Customer_.ENTITY, Purchase_.ENTITY, Line_.ENTITY);
    private final List<Expectation> expectations = new ArrayList<>();

    private record Expectation(String query, long expected) {}

    /** Makes the tables, and fills them with as many customers as the benchmark needs. */
    @Setup(Level.Trial)
    public void open() {
        engine = Engine.create(url(database));
        registry.metadata().dropAll(engine);
        registry.metadata().createAll(engine);
        List<Map<String, Object>> customers = new ArrayList<>();
        for (int i = 0; i < customers(); i++) {
            customers.add(Map.of("name", Values.name(i), "city", Values.city(i), "rating", Values.rating(i)));
        }
        if (!customers.isEmpty()) {
            engine.begin(connection -> {
                connection.executeBatch(
                        Sql.insert(Tables.CUSTOMER)
                                .value(Tables.CUSTOMER.name, Sql.parameter("name", Types.STRING))
                                .value(Tables.CUSTOMER.city, Sql.parameter("city", Types.STRING))
                                .value(Tables.CUSTOMER.rating, Sql.parameter("rating", Types.INTEGER)),
                        customers);
            });
        }
        opened();
    }

    /** Prepares what the contenders share, when the tables are there. */
    protected void opened() {}

    /** The URL of a database that the benchmarks may fill. */
    static String url(String database) {
        if (database.equals("sqlite")) {
            return "sqlite:///:memory:";
        }
        String url = System.getenv(POSTGRESQL);
        if (url == null) {
            throw new IllegalStateException("there is no URL of a database " + database + ": set " + POSTGRESQL);
        }
        return url;
    }

    /** The number of customers that are there before each invocation. */
    protected int customers() {
        return 0;
    }

    /** Where the tables are. */
    protected final Engine engine() {
        return engine;
    }

    /** The mapped classes. */
    protected final Registry registry() {
        return registry;
    }

    /** Says what a query of one number must result in when the invocation is over. */
    final void expect(String query, long expected) {
        expectations.add(new Expectation(query, expected));
    }

    /** Checks what the invocation said it would do, and removes what it inserted. */
    @TearDown(Level.Invocation)
    public void check() {
        Checks.equal("whether the invocation says what it did", true, !expectations.isEmpty());
        work(this::check);
        expectations.clear();
    }

    private void check(Connection connection) {
        for (Expectation expectation : expectations) {
            try (Result result = connection.execute(Sql.text(expectation.query()))) {
                Number number = (Number) Objects.requireNonNull(result.scalar());
                Checks.equal(expectation.query(), expectation.expected(), number.longValue());
            }
        }
        if (customers() == 0) {
            connection.execute(Sql.delete(Tables.PURCHASE)).close();
            connection.execute(Sql.delete(Tables.CUSTOMER)).close();
        }
    }

    /** Does some work on a connection and commits it. */
    protected void work(ConnectionWork<RuntimeException> work) {
        engine.begin(work);
    }

    /** Gives back what {@link #opened} has taken. */
    protected void closing() {}

    /** Closes the database. */
    @TearDown(Level.Trial)
    public void close() {
        closing();
        registry.metadata().dropAll(engine);
        engine.close();
    }
}
