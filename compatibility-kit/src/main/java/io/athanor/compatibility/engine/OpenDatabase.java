package io.athanor.compatibility.engine;

import io.athanor.compatibility.bed.EnginePool;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import java.sql.SQLException;

/**
 * A database and an engine over it.
 *
 * @param database the database
 * @param pool the pool of the engine
 * @param engine the engine
 */
public record OpenDatabase(TestDatabase database, EnginePool pool, Engine engine) implements AutoCloseable {

    static OpenDatabase create(TestBed bed, int connections) throws SQLException {
        TestDatabase database = bed.createDatabase();
        EnginePool pool = bed.newPool();
        return new OpenDatabase(database, pool, pool.open(database.url(), connections));
    }

    String url() {
        return database.url();
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        pool.close();
        database.close();
    }
}
