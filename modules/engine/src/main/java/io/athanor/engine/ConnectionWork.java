package io.athanor.engine;

/**
 * Work done with a connection.
 *
 * @param <E> the exception that it may throw
 */
@FunctionalInterface
public interface ConnectionWork<E extends Exception> {

    /** Does the work; the connection must not be kept. */
    void run(Connection connection) throws E;
}
