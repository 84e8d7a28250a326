package io.athanor.compatibility.reflection;

import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.MetaData;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;

/** Gives each test an empty database, an engine, and what the database has. */
abstract class CatalogSuite {

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

    /** What the database has; all of it unless overridden. */
    protected Abilities abilities() {
        return Abilities.ALL;
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

    /** The dialect of the server's version, which is known once there is a connection. */
    final Dialect dialect() {
        try (Connection connection = engine().connect()) {
            return connection.dialect();
        }
    }

    final SchemaFacet facet() {
        return dialect().facet(SchemaFacet.class);
    }

    final void execute(String... statements) {
        engine().runDdl(ddl -> {
            for (String statement : statements) {
                ddl.execute(statement);
            }
        });
    }

    /** A name in quotes where it needs them. */
    final String quoted(String name) {
        return dialect().facet(SqlFacet.class).identifiers().quoteIfNeeded(name);
    }

    static ColumnDefinition<Integer> id() {
        return Column.of("id", Types.INTEGER).primaryKey();
    }

    static ColumnDefinition<Integer> integer(String name) {
        return Column.of(name, Types.INTEGER);
    }

    /** The database has exactly what the metadata says. */
    final void assertEqualToDatabase(MetaData metadata, String hint) {
        SchemaDiff diff = SchemaDiff.between(engine(), metadata);
        Assertions.assertTrue(diff.isEmpty(), () -> hint + ": " + diff + "\n" + metadata.ddl(dialect()));
    }
}
