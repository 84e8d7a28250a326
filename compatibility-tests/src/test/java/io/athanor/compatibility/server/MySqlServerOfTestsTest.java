package io.athanor.compatibility.server;

import static io.athanor.compatibility.server.ServerChecks.assertDatabasesAreApart;
import static io.athanor.compatibility.server.ServerChecks.queryText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@OnMySql
class MySqlServerOfTestsTest {

    @Test
    void databasesAreApart() throws SQLException {
        assertDatabasesAreApart(MySqlServer.required());
    }

    @Test
    void server_isNoMariaDb() throws SQLException {
        try (TestDatabase database = MySqlServer.required().createDatabase()) {
            assertFalse(queryText(database, "SELECT VERSION()").contains("MariaDB"));
            assertEquals("utf8mb4", queryText(database, "SELECT @@character_set_database"));
        }
    }
}
