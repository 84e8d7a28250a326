package io.athanor.benchmarks;

import io.athanor.engine.ConnectionWork;

/** A shop that is worked on through one JDBC connection, opened as the sessions' are. */
@SuppressWarnings("NullAway.Init") // opened before anything else
public class JdbcShop extends Shop {

    private io.athanor.engine.Connection held;
    private java.sql.Connection jdbc;

    @Override
    protected void opened() {
        held = engine().connect();
        jdbc = held.jdbcConnection();
    }

    /** The connection, which does not commit by itself. */
    final java.sql.Connection jdbc() {
        return jdbc;
    }

    /** The same connection with what Athanor adds to it. */
    final io.athanor.engine.Connection connection() {
        return held;
    }

    /** Whether a batch of the driver hands out all the keys that the database generated. */
    final boolean batchesReturnKeys() {
        return !database.equals("sqlite");
    }

    @Override
    protected void work(ConnectionWork<RuntimeException> work) {
        work.run(held);
        held.commit();
    }

    @Override
    protected void closing() {
        held.close();
    }
}
