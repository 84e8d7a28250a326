package io.athanor.sql.compiler;

import io.athanor.sql.Statement;
import io.athanor.sql.Structure;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a statement without its values. Two statements with equal keys compile to the same text. Immutable.
 */
public final class StatementKey {

    private final @Nullable Object[] parts;
    private final int hash;

    StatementKey(Structure structure) {
        this.parts = structure.entries();
        this.hash = Arrays.hashCode(parts);
    }

    /**
     * The structure of a statement.
     *
     * @throws IllegalArgumentException if an element of the statement declares itself uncacheable, so that it has no
     *     structure
     * @throws NestingException if the statement is nested too deeply for the thread's stack
     */
    public static StatementKey of(Statement statement) {
        Structure structure = new Structure();
        NestingException.guard(() -> structure.part(statement.element()));
        if (!structure.isCacheable()) {
            throw new IllegalArgumentException(
                    "an element of the statement declares itself uncacheable, so it has no key: " + statement);
        }
        return new StatementKey(structure);
    }

    /**
     * What tells two statements apart, for finding out why they do not share one compiled form: one line for each
     * difference, with the way to it and both sides; empty if their keys are equal.
     */
    public static List<String> differences(Statement one, Statement other) {
        return KeyDifference.between(one.element(), other.element());
    }

    @Nullable Object[] parts() {
        return parts;
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
