package io.athanor.compatibility.bed;

import io.athanor.engine.Connection;

/** What sessions of a database can be told, and how they are found and ended. */
public interface Sessions {

    /** Something that can be set for a session. */
    Setting setting();

    /** Makes the current session wait for locks only a moment. */
    String shortLockWait();

    /**
     * Makes the transactions of a connection see one state only, and fail if they change what has changed since; where
     * {@link Requirement#SNAPSHOTS} is met.
     */
    void useSnapshots(Connection connection);

    /** A query of the number of one's own session, where {@link Requirement#ENDED_SESSIONS} is met. */
    String numberQuery();

    /** A statement that ends the session of a number. */
    String end(long number);

    /** A query that counts one if the session of a number is busy with {@link Queries#lasting()}. */
    String busyQuery(long number);

    /** How a connection can be lost so that its server takes decisions afterwards; to be asked for beforehand. */
    default Runnable losing(Connection connection) {
        return connection::invalidate;
    }

    /**
     * Something that a statement sets for the rest of a session.
     *
     * @param statement sets it
     * @param query asks for it
     * @param value what the query then results in, as text
     */
    record Setting(String statement, String query, String value) {}
}
