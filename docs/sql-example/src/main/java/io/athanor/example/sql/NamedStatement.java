package io.athanor.example.sql;

import io.athanor.sql.Statement;

/**
 * A statement and what it is for.
 *
 * @param purpose one line of text
 */
record NamedStatement(String purpose, Statement statement) {}
