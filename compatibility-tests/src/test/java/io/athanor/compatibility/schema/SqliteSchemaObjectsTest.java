package io.athanor.compatibility.schema;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import java.sql.SQLException;
import java.sql.Statement;

class SqliteSchemaObjectsTest extends SchemaObjectsSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }

    @Override
    protected boolean hasPartialIndexes() {
        return true;
    }

    /** A schema is an attached database, which is attached outside of transactions. */
    @Override
    protected void createSchema(Connection connection, String name) {
        attach(connection, "ATTACH ':memory:' AS " + name);
    }

    @Override
    protected void dropSchema(Connection connection, String name) {
        attach(connection, "DETACH " + name);
    }

    private static void attach(Connection connection, String sql) {
        java.sql.Connection jdbc = connection.unwrap(java.sql.Connection.class);
        try (Statement statement = jdbc.createStatement()) {
            jdbc.setAutoCommit(true);
            statement.execute(sql);
            jdbc.setAutoCommit(false);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
