package io.athanor.schema;

/**
 * The name of a constraint or an index.
 *
 * @param text the name
 * @param isGenerated whether the naming convention made it, so that it may be shortened to the length a database allows
 */
public record GivenName(String text, boolean isGenerated) {}
