package io.athanor.compatibility.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What must hold for every server. */
final class ServerChecks {

    private ServerChecks() {}

    static void assertDatabasesAreApart(DatabaseServer server) throws SQLException {
        try (TestDatabase first = server.createDatabase();
                TestDatabase second = server.createDatabase()) {
            assertEquals(server.product(), first.product());
            update(first, "CREATE TABLE t (name VARCHAR(20))");
            update(first, "INSERT INTO t VALUES ('first')");
            update(second, "CREATE TABLE t (name VARCHAR(20))");
            assertEquals("first", queryText(first, "SELECT name FROM t"));
            assertEquals("0", queryText(second, "SELECT COUNT(*) FROM t"));
        }
    }

    static void update(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static String queryText(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
