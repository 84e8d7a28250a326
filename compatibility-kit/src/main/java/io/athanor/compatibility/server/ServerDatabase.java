package io.athanor.compatibility.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database of a server process, removed by a statement sent to that server.
 *
 * @param adminUrl where {@code removal} is sent, since no server drops the database it is connected to
 */
record ServerDatabase(String product, String url, String adminUrl, String removal) implements TestDatabase {

    /** Sends {@code statements}, made of generated names only, to the server. */
    static void administer(String adminUrl, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(adminUrl);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        administer(adminUrl, removal);
    }

    @Override
    public String toString() {
        return product; // the URL carries a password
    }
}
