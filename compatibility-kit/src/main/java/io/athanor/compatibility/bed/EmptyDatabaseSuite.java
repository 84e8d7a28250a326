package io.athanor.compatibility.bed;

import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Gives each test an empty database and an engine over it. */
@EveryBed
public abstract class EmptyDatabaseSuite {

    private final TestBed bed;
    private @Nullable TestDatabase database;
    private @Nullable Engine engine;

    /** For the suites. */
    protected EmptyDatabaseSuite(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    final void openEngine() throws SQLException {
        TestDatabase created = bed.createDatabase();
        database = created;
        engine = Engine.create(created.url());
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

    /** What the suite runs on. */
    protected final TestBed bed() {
        return bed;
    }

    /** The engine over the test's database. */
    protected final Engine engine() {
        return Objects.requireNonNull(engine);
    }

    /** The JDBC URL of the test's database. */
    protected final String url() {
        return Objects.requireNonNull(database).url();
    }
}
