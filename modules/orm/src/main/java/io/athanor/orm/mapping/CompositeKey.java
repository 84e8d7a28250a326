package io.athanor.orm.mapping;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A primary key of several values, in the order of the table's columns. */
public final class CompositeKey implements Serializable {

    private final @Nullable Object[] values;
    private final transient int hash;

    /** A key of values, which are not copied. */
    public CompositeKey(@Nullable Object... values) {
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    /** The value of one column. */
    public @Nullable Object get(int index) {
        return values[index];
    }

    /** The number of values. */
    public int size() {
        return values.length;
    }

    /** The values, in order. */
    public List<@Nullable Object> values() {
        return Arrays.asList(values);
    }

    /** The hash code of a value may be another one in another JVM. */
    private Object readResolve() {
        return new CompositeKey(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompositeKey key && hash == key.hash && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
