package io.athanor.orm.annotation;

/**
 * Makes keys of new objects. Safe for use by several threads.
 *
 * @param <T> the type of the keys
 */
@FunctionalInterface
public interface IdGenerator<T> {

    /** A key that no row has, not null. */
    T next();
}
