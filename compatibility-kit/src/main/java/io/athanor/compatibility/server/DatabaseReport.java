package io.athanor.compatibility.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which databases a run of the suite has, and which it lacks: a missing database is a line of this table, so that
 * nobody takes a run without it for a proof. Not thread-safe.
 */
public final class DatabaseReport {
    private final List<String> lines = new ArrayList<>();

    public DatabaseReport() {}

    /**
     * Adds a line for a server that is part of every run.
     *
     * @throws SQLException if the server does not answer
     */
    public DatabaseReport add(DatabaseServer server, String source) throws SQLException {
        try (TestDatabase database = server.createDatabase();
                Connection connection = database.connect()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            return line(server.product(), source, version.lines().findFirst().orElse("no version"));
        }
    }

    /**
     * Adds a line for a server that takes part only when an environment variable names it.
     *
     * @throws SQLException if the server is named but does not answer
     */
    public DatabaseReport add(Optional<? extends DatabaseServer> server, String product, String variable)
            throws SQLException {
        return server.isPresent()
                ? add(server.get(), variable)
                : line(product, variable, "missing: the variable is not set");
    }

    private DatabaseReport line(String product, String source, String state) {
        lines.add(String.format("%-12s %-26s %s", product, source, state));
        return this;
    }

    /** The table, one line for each database added, in that order. */
    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}
