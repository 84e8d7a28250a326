package io.athanor.compatibility.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * An empty database that belongs to one test class, and is gone once closed.
 *
 * <p>Connections may be opened from any thread.
 */
public interface TestDatabase extends AutoCloseable {

    /** The product's name as people write it, such as {@code PostgreSQL}. */
    String product();

    /** The complete JDBC URL, with the credentials of this throw-away database. */
    String url();

    /**
     * Opens a plain JDBC connection, which the caller closes.
     *
     * @throws SQLException if the database does not answer
     */
    default Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /**
     * Removes the database and what is in it; connections must be closed before.
     *
     * @throws SQLException if the database cannot be removed
     */
    @Override
    void close() throws SQLException;
}
