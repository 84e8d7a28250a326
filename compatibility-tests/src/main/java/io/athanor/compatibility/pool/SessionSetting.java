package io.athanor.compatibility.pool;

/**
 * Something that a statement sets for the rest of a session.
 *
 * @param statement sets it
 * @param query asks for it
 * @param value what the query then results in, as text
 */
public record SessionSetting(String statement, String query, String value) {}
