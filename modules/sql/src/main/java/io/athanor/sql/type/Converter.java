package io.athanor.sql.type;

import java.util.Objects;

/**
 * Converts between the values of a program and the values that a database stores. Null is never passed: it stays null.
 *
 * <p>A converter is a part of its type, and so of the structural key of statements: it should be a constant, or have an
 * {@code equals} of its own.
 *
 * @param <T> the program's values
 * @param <S> the stored values
 */
public interface Converter<T, S> {

    /** The value to store. */
    S toStored(T value);

    /** The program's value. */
    T fromStored(S stored);

    /** Whether two values are stored alike; by default if they are equal, arrays by content. */
    default boolean same(T left, T right) {
        return Objects.deepEquals(left, right);
    }
}
