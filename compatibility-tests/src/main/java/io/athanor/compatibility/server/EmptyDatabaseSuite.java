package io.athanor.compatibility.server;

import io.athanor.engine.Engine;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Gives each test an empty database and an engine over it. */
public abstract class EmptyDatabaseSuite {

    private @Nullable TestDatabase database;
    private @Nullable Engine engine;

    /** For the suites. */
    protected EmptyDatabaseSuite() {}

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

    /** The engine over the test's database. */
    protected final Engine engine() {
        return Objects.requireNonNull(engine);
    }

    /** The URL of the test's database. */
    protected final String url() {
        return url(Objects.requireNonNull(database));
    }
}
