package io.athanor.engine;

import org.jspecify.annotations.Nullable;

/**
 * Work done with a connection, with an outcome.
 *
 * @param <R> the type of the outcome
 * @param <E> the exception that it may throw
 */
@FunctionalInterface
public interface ConnectionFunction<R extends @Nullable Object, E extends Exception> {

    /** Does the work; neither connection nor results that are not read may be kept. */
    R apply(Connection connection) throws E;
}
