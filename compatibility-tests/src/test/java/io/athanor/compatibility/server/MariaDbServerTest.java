package io.athanor.compatibility.server;

import static io.athanor.compatibility.server.ServerChecks.assertDatabasesAreApart;
import static io.athanor.compatibility.server.ServerChecks.queryText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MariaDbServerTest {

    @Test
    void databasesAreApart() throws SQLException {
        assertDatabasesAreApart(MariaDbServer.instance());
    }

    @Test
    void versionIsTheAnnouncedOne() throws SQLException {
        try (TestDatabase database = MariaDbServer.instance().createDatabase()) {
            String version = queryText(database, "SELECT VERSION()");
            assertTrue(version.startsWith("11.4.") && version.contains("MariaDB"), version);
            assertEquals("utf8mb4", queryText(database, "SELECT @@character_set_database"));
        }
    }
}
