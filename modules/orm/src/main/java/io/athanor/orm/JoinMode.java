package io.athanor.orm;

/** What a session does with the transaction of a connection that it is given. */
public enum JoinMode {
    /** It works within a savepoint: its commit keeps what it did for the transaction around, its rollback undoes it. */
    SAVEPOINT,
    /** It leaves the end to whoever gave the connection: its commit only flushes, its rollback rolls back all. */
    ROLLBACK_ONLY,
    /** It commits and rolls back the transaction as one of its own. */
    FULL
}
