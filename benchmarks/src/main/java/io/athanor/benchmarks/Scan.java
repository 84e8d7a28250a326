package io.athanor.benchmarks;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.orm.Registry;
import io.athanor.sql.Sql;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A table of 10,000 rows, and one connection to read it by. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, and calls the set-up before anything else
public class Scan {

    private static final int ROWS = 10_000;

    /** Where the table is; the main class adds PostgreSQL if it is told a URL. */
    @Param("sqlite")
    public String database;

    /** How many rows a query reads. */
    @Param({"1", "100", "10000"})
    public int rows;

    private final Registry registry = Registry.of(Customer_.ENTITY, Purchase_.ENTITY, Line_.ENTITY);
    private Engine engine;
    private Connection connection;
    private PreparedStatement prepared;
    private long ratings;

    /** Makes and fills the table. */
    @Setup(Level.Trial)
    public void open() throws SQLException {
        engine = Engine.create(Shop.url(database));
        registry.metadata().dropAll(engine);
        registry.metadata().createAll(engine);
        List<Map<String, Object>> customers = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            customers.add(Map.of("id", i, "name", Values.name(i), "city", Values.city(i), "rating", Values.rating(i)));
            ratings += i < rows ? Values.rating(i) : 0;
        }
        engine.begin(c -> {
            c.executeBatch(Sql.insert(Tables.CUSTOMER), customers);
        });
        connection = engine.connect();
        prepared = connection
                .jdbcConnection()
                .prepareStatement("SELECT id, name, city, rating FROM customer WHERE id < ?");
    }

    /** The connection, whose prepared statements are kept by itself. */
    final Connection connection() {
        return connection;
    }

    /** The query as a program keeps it that has only JDBC. */
    final PreparedStatement prepared() {
        return prepared;
    }

    /** Checks that all rows were read, each with its values. */
    final void expect(int count, long sum) {
        if (count != rows || sum != ratings) {
            Checks.equal("rows read", rows, count);
            Checks.equal("sum of the ratings", ratings, sum);
        }
    }

    /** Drops the table. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
        prepared.close();
        connection.close();
        registry.metadata().dropAll(engine);
        engine.close();
    }
}
