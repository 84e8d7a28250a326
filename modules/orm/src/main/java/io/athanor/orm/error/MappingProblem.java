package io.athanor.orm.error;

import java.io.Serializable;

/**
 * One thing that is wrong with a mapping.
 *
 * @param code what it is, as {@code docs/errors.md} explains it
 * @param message names the thing, the place and the remedy
 */
public record MappingProblem(String code, String message) implements Serializable {}
