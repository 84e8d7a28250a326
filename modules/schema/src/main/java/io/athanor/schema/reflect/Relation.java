package io.athanor.schema.reflect;

/**
 * A table or view of a database by its name.
 *
 * @param name the name, as the program writes it
 * @param kind what it is
 * @param isTemporary whether it is gone when the connection is closed
 */
public record Relation(String name, TableKind kind, boolean isTemporary) {}
