package io.athanor.orm;

/**
 * Work with a session.
 *
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface SessionWork<E extends Exception> {

    /** Does the work. */
    void run(Session session) throws E;
}
