package io.athanor.compatibility.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/**
 * A SQLite database in a temporary file, with a write-ahead log, so that readers meet a writer as in production, and
 * with foreign keys that are enforced, as everywhere else.
 */
public final class SqliteDatabase implements TestDatabase {
    private final Path folder;
    private final String url;

    private SqliteDatabase(Path folder) {
        this.folder = folder;
        this.url = "jdbc:sqlite:" + folder.resolve("test.db") + "?foreign_keys=true&synchronous=OFF";
    }

    /**
     * Creates an empty database, which the caller closes.
     *
     * @throws SQLException if SQLite refuses to create it
     * @throws UncheckedIOException if there is no place for temporary files
     */
    public static SqliteDatabase create() throws SQLException {
        SqliteDatabase database;
        try {
            database = new SqliteDatabase(Files.createTempDirectory("athanor-sqlite"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Connection connection = DriverManager.getConnection(database.url);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL"); // kept in the file
        }
        return database;
    }

    /** SQLite as a source of databases. */
    public static DatabaseServer server() {
        return new DatabaseServer() {
            @Override
            public String product() {
                return "SQLite";
            }

            @Override
            public TestDatabase createDatabase() throws SQLException {
                return create();
            }
        };
    }

    @Override
    public String product() {
        return "SQLite";
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "SQLite";
    }
}
