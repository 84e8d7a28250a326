package io.athanor.compatibility.orm;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.orm.Registry;
import io.athanor.orm.SessionFactory;
import io.athanor.testkit.StatementRecorder;
import java.sql.SQLException;

/**
 * A database with the tables of a mapping.
 *
 * @param database the database
 * @param engine an engine over it
 * @param sessions sessions of the mapping
 * @param recorder what the engine was sent
 */
public record MappedDatabase(TestDatabase database, Engine engine, SessionFactory sessions, StatementRecorder recorder)
        implements AutoCloseable {

    static MappedDatabase create(TestBed bed, Registry registry) throws SQLException {
        StatementRecorder recorder = new StatementRecorder();
        TestDatabase database = bed.createDatabase();
        Engine engine = Engine.create(database.url(), EngineOption.listener(recorder));
        registry.metadata().createAll(engine);
        return new MappedDatabase(database, engine, SessionFactory.of(engine, registry), recorder);
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        database.close();
    }
}
