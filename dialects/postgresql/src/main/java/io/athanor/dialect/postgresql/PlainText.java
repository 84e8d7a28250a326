package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Converter;
import java.util.function.Function;

/**
 * The text of values of one class.
 *
 * @param write writes a value
 * @param read reads a value
 */
record PlainText<T>(Function<T, String> write, Function<String, T> read) implements Converter<T, String> {

    /** Values written by their own string form. */
    static <T> PlainText<T> of(Function<String, T> read) {
        return new PlainText<>(String::valueOf, read);
    }

    static <T> PlainText<T> of(Function<T, String> write, Function<String, T> read) {
        return new PlainText<>(write, read);
    }

    @Override
    public String toStored(T value) {
        return write.apply(value);
    }

    @Override
    public T fromStored(String stored) {
        return read.apply(stored);
    }
}
