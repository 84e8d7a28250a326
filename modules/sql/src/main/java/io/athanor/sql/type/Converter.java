package io.athanor.sql.type;

/**
 * Converts between the values of a program and the values that a database stores. Null is never passed: it stays null.
 *
 * @param <T> the program's values
 * @param <S> the stored values
 */
public interface Converter<T, S> {

    /** The value to store. */
    S toStored(T value);

    /** The program's value. */
    T fromStored(S stored);
}
