package io.athanor.orm.annotation;

import org.jspecify.annotations.Nullable;

/**
 * Makes the versions of rows, each from the one before. A class that {@link Version#generator} names has a constructor
 * without arguments; one object of it serves all sessions.
 *
 * @param <T> the Java type of the versions
 */
@FunctionalInterface
public interface VersionGenerator<T> {

    /**
     * The version that follows.
     *
     * @param current the version of the row as it is, null for a row that does not exist yet or has none
     * @return the version that the row gets, which differs from all that it had
     */
    T next(@Nullable T current);
}
