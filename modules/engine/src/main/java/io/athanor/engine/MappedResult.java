package io.athanor.engine;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A result of which each row is made into something else: the value of a column, a map, an object of the program's.
 * Used by one thread.
 *
 * @param <T> what each row is made into
 */
public final class MappedResult<T extends @Nullable Object> extends Rows<T> {

    private final Result result;
    private final Function<@Nullable Object[], T> mapping;

    MappedResult(Result result, Function<@Nullable Object[], T> mapping) {
        this.result = result;
        this.mapping = mapping;
    }

    @Override
    boolean advance() {
        return result.advance();
    }

    @Override
    T current() {
        return mapping.apply(Objects.requireNonNull(result.values()));
    }

    /** This result, which from now on leaves out what equals something that was there before. */
    public MappedResult<T> unique() {
        leaveOutRepeated();
        return this;
    }

    @Override
    public void close() {
        result.close();
    }
}
