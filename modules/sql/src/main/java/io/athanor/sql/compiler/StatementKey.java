package io.athanor.sql.compiler;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a statement without its values. Two statements with equal keys compile to the same text. Immutable.
 */
public final class StatementKey {

    private final @Nullable Object[] parts;
    private final int hash;

    StatementKey(@Nullable Object[] parts, int hash) {
        this.parts = parts;
        this.hash = hash;
    }

    boolean matches(@Nullable Object[] others, int count, int otherHash) {
        if (hash != otherHash || parts.length != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            Object part = parts[i];
            Object other = others[i];
            if (part != other && (part == null || !part.equals(other))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatementKey key && hash == key.hash && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(parts);
    }
}
