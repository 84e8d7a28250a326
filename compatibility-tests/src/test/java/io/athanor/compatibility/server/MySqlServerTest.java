package io.athanor.compatibility.server;

import static io.athanor.compatibility.server.ServerChecks.assertDatabasesAreApart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MySqlServerTest {

    @Test
    void serverByUrlMakesAndRemovesDatabases() throws SQLException {
        // MariaDB speaks MySQL's protocol: what is checked here is our handling of the URL.
        assertDatabasesAreApart(MySqlServer.at(
                "jdbc:mysql://127.0.0.1:" + MariaDbServer.instance().port() + "/?user=root&sslMode=DISABLED"));
    }

    @Test
    void urlOfAnotherProductIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> MySqlServer.at("jdbc:sqlite:x"))
                .getMessage();
        assertTrue(message.contains(MySqlServer.VARIABLE), message);
    }

    @Test
    void urlWithoutPathGetsOne() {
        assertEquals("jdbc:mysql://h:1/db?user=u", MySqlServer.withDatabase("jdbc:mysql://h:1?user=u", "db"));
        assertEquals("jdbc:mysql://h/db", MySqlServer.withDatabase("jdbc:mysql://h/other", "db"));
    }
}
