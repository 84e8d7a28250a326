package io.athanor.sql.compiler;

/** What a compiled statement does. */
public enum StatementKind {
    /** SELECT. */
    SELECT,
    /** INSERT. */
    INSERT,
    /** UPDATE. */
    UPDATE,
    /** DELETE. */
    DELETE,
    /** Text, of which only the database knows what it does. */
    TEXT
}
