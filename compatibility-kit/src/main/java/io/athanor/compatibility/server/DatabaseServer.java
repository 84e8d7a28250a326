package io.athanor.compatibility.server;

import java.sql.SQLException;

/** A source of empty databases of one product; implementations may be used from any thread. */
public interface DatabaseServer {

    /** The product's name as people write it, such as {@code PostgreSQL}. */
    String product();

    /**
     * Creates an empty database, which the caller closes.
     *
     * @throws SQLException if the server refuses to create it
     */
    TestDatabase createDatabase() throws SQLException;
}
