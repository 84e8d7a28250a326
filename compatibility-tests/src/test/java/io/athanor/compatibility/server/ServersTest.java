package io.athanor.compatibility.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void sqlite_databaseIsAFileWithAWriteAheadLogAndIsRemoved() throws SQLException {
        Path file;
        try (SqliteDatabase database = SqliteDatabase.create()) {
            file = Path.of(database.url().substring("jdbc:sqlite:".length()));
            assertEquals("wal", queryText(database, "PRAGMA journal_mode"));
            assertTrue(Files.exists(file));
        }
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void sqlite_databasesAreApart() throws SQLException {
        assertDatabasesAreApart(SqliteDatabase.server());
    }

    @Test
    void postgreSql_databasesAreApart() throws SQLException {
        assertDatabasesAreApart(PostgreSqlServer.instance());
    }

    @Test
    void postgreSql_versionIsTheAnnouncedOne() throws SQLException {
        try (TestDatabase database = PostgreSqlServer.instance().createDatabase()) {
            assertTrue(queryText(database, "SELECT version()").startsWith("PostgreSQL 18."));
            assertEquals("UTF8", queryText(database, "SHOW server_encoding"));
        }
    }

    @Test
    void mariaDb_databasesAreApart() throws SQLException {
        assertDatabasesAreApart(MariaDbServer.instance());
    }

    @Test
    void mariaDb_versionIsTheAnnouncedOne() throws SQLException {
        try (TestDatabase database = MariaDbServer.instance().createDatabase()) {
            String version = queryText(database, "SELECT VERSION()");
            assertTrue(version.startsWith("11.4.") && version.contains("MariaDB"), version);
            assertEquals("utf8mb4", queryText(database, "SELECT @@character_set_database"));
        }
    }

    @Test
    void mySql_serverByUrlMakesAndRemovesDatabases() throws SQLException {
        // MariaDB speaks MySQL's protocol: what is checked here is our handling of the URL.
        assertDatabasesAreApart(MySqlServer.at(
                "jdbc:mysql://127.0.0.1:" + MariaDbServer.instance().port() + "/?user=root&sslMode=DISABLED"));
    }

    @Test
    void mySql_urlOfAnotherProductIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> MySqlServer.at("jdbc:sqlite:x"))
                .getMessage();
        assertTrue(message.contains(MySqlServer.VARIABLE), message);
    }

    @Test
    void mySql_urlWithoutPathGetsOne() {
        assertEquals("jdbc:mysql://h:1/db?user=u", MySqlServer.withDatabase("jdbc:mysql://h:1?user=u", "db"));
        assertEquals("jdbc:mysql://h/db", MySqlServer.withDatabase("jdbc:mysql://h/other", "db"));
    }

    @Test
    void oracle_urlKeepsItsAddressAndChangesItsUser() {
        OracleServer server = OracleServer.at("jdbc:oracle:thin:system/secret@//h:1521/FREEPDB1");
        assertEquals("jdbc:oracle:thin:U/p@//h:1521/FREEPDB1", server.urlOf("U", "p"));
    }

    @Test
    void oracle_urlWithoutCredentialsIsRefusedWithoutRepeatingIt() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> OracleServer.at("jdbc:oracle:thin:@//hidden:1521/X"))
                .getMessage();
        assertTrue(message.contains(OracleServer.VARIABLE), message);
        assertFalse(message.contains("hidden"), message);
    }

    private static void assertDatabasesAreApart(DatabaseServer server) throws SQLException {
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

    private static void update(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String queryText(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
