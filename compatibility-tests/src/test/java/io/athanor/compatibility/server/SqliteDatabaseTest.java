package io.athanor.compatibility.server;

import static io.athanor.compatibility.server.ServerChecks.assertDatabasesAreApart;
import static io.athanor.compatibility.server.ServerChecks.queryText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqliteDatabaseTest {

    @Test
    void databaseIsAFileWithAWriteAheadLogAndIsRemoved() throws SQLException {
        Path file;
        try (SqliteDatabase database = SqliteDatabase.create()) {
            file = Path.of(database.url()
                    .substring("jdbc:sqlite:".length(), database.url().indexOf('?')));
            assertEquals("1", queryText(database, "PRAGMA foreign_keys"));
            assertEquals("wal", queryText(database, "PRAGMA journal_mode"));
            assertTrue(Files.exists(file));
        }
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void databasesAreApart() throws SQLException {
        assertDatabasesAreApart(SqliteDatabase.server());
    }
}
