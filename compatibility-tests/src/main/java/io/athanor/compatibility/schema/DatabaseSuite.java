package io.athanor.compatibility.schema;

import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import io.athanor.testkit.StatementRecorder;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Gives each test an empty database and an engine. */
abstract class DatabaseSuite {

    private @Nullable TestDatabase database;
    private @Nullable Engine engine;

    /**
     * An empty database.
     *
     * @throws SQLException if the server refuses to create it
     */
    protected abstract TestDatabase createDatabase() throws SQLException;

    /** The URL by which the engine reaches the database. */
    protected String url(TestDatabase created) {
        return created.url();
    }

    @BeforeEach
    final void openEngine() throws SQLException {
        TestDatabase created = createDatabase();
        database = created;
        engine = Engine.create(url(created));
    }

    @AfterEach
    final void closeEngine() throws SQLException {
        if (engine != null) {
            engine.close();
        }
        if (database != null) {
            database.close();
        }
    }

    final Engine engine() {
        return Objects.requireNonNull(engine);
    }

    /** The number of statements with the given first word that an action sends. */
    final long count(String word, Runnable action) {
        try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
            action.run();
            List<String> texts = recorder.texts();
            return texts.stream().filter(text -> text.startsWith(word)).count();
        }
    }
}
