package io.athanor.engine.error;

import java.util.Locale;

/** The meanings that errors of databases can have; each has a section in {@code docs/errors.md}. */
public enum ErrorCode {
    /** A row with the same unique key exists. */
    UNIQUE_VIOLATION,
    /** A foreign key has no row to refer to, or a row is still referred to. */
    FOREIGN_KEY_VIOLATION,
    /** A column that must have a value got none. */
    NOT_NULL_VIOLATION,
    /** A row does not meet a CHECK constraint. */
    CHECK_VIOLATION,
    /** Another rule about rows is violated, such as an exclusion constraint. */
    INTEGRITY_VIOLATION,
    /** A value does not fit its type: out of range, too long, not a number. */
    INVALID_DATA,
    /** The statement is wrong: its syntax, or a name or type in it. */
    INVALID_STATEMENT,
    /** The user may not do this. */
    PERMISSION_DENIED,
    /** The database or driver cannot do this. */
    NOT_SUPPORTED,
    /** Something was to be written where only reading is allowed. */
    READ_ONLY,
    /** The connection broke. */
    DISCONNECTED,
    /** No connection could be opened. */
    CONNECTION_FAILED,
    /** User or password are wrong, or the user may not connect. */
    AUTHENTICATION_FAILED,
    /** The statement took longer than allowed, or was cancelled. */
    STATEMENT_TIMEOUT,
    /** A lock was not to be had in time. */
    LOCK_TIMEOUT,
    /** Two transactions waited for each other; this one was the victim. */
    DEADLOCK,
    /** The transaction could not be put in an order with others; it may be repeated. */
    SERIALIZATION_FAILURE,
    /** What was prepared no longer fits its tables, which have changed; the transaction may be repeated. */
    STATEMENT_OUTDATED,
    /** A statement failed earlier in this transaction, so that the database rolls it back. */
    TRANSACTION_ABORTED,
    /** The connection broke during COMMIT: whether the transaction was committed is not known. */
    COMMIT_IN_DOUBT,
    /** Disk, memory or another resource is used up. */
    RESOURCES_EXHAUSTED,
    /** The database is damaged or of a format that is not understood. */
    DATABASE_DAMAGED,
    /** What the tables above do not know. */
    UNCLASSIFIED;

    /** The code as it is written in messages and in {@code docs/errors.md}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
