package io.athanor.orm;

import org.jspecify.annotations.Nullable;

/**
 * Work with a session that has an outcome.
 *
 * @param <R> the outcome
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface SessionFunction<R extends @Nullable Object, E extends Exception> {

    /** Does the work. */
    R apply(Session session) throws E;
}
