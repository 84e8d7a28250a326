package io.athanor.compatibility.server;

import static io.athanor.compatibility.server.ServerChecks.assertDatabasesAreApart;
import static io.athanor.compatibility.server.ServerChecks.queryText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgreSqlServerTest {

    @Test
    void databasesAreApart() throws SQLException {
        assertDatabasesAreApart(PostgreSqlServer.instance());
    }

    @Test
    void versionIsTheAnnouncedOne() throws SQLException {
        try (TestDatabase database = PostgreSqlServer.instance().createDatabase()) {
            assertTrue(queryText(database, "SELECT version()").startsWith("PostgreSQL 18."));
            assertEquals("UTF8", queryText(database, "SHOW server_encoding"));
        }
    }
}
