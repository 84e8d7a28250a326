package io.athanor.sql.compiler;

import io.athanor.sql.Structure;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a statement without its values. Two statements with equal keys compile to the same text. Immutable.
 */
public final class StatementKey {

    private final @Nullable Object[] parts;
    private final int hash;

    StatementKey(Structure structure) {
        this.parts = structure.entries();
        this.hash = structure.hash();
    }

    boolean isOf(Structure structure) {
        return hash == structure.hash() && structure.hasEntries(parts);
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
