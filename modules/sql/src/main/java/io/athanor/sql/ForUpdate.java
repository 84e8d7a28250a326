package io.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How selected rows are locked. Each method returns a new value and leaves this one as it is.
 *
 * @param read whether others may still read the rows with a lock of this kind
 * @param key whether others may still lock the rows' keys, for foreign keys that refer to them
 * @param waiting what is done about rows that are locked already
 * @param of the tables or columns whose rows are locked, empty for all
 */
public record ForUpdate(boolean read, boolean key, Wait waiting, List<Element> of) {

    /** What is done about rows that are locked already. */
    public enum Wait {
        /** They are waited for. */
        YES,
        /** The statement fails. */
        NO,
        /** They are left out. */
        SKIP
    }

    /** An exclusive lock on all rows. */
    public static final ForUpdate LOCK = new ForUpdate(false, false, Wait.YES, List.of());

    /** A lock that others may share. */
    public ForUpdate shared() {
        return new ForUpdate(true, key, waiting, of);
    }

    /** A lock that leaves the rows' keys to others. */
    public ForUpdate keyShare() {
        return new ForUpdate(read, true, waiting, of);
    }

    /**
     * A lock that fails if a row is locked already.
     *
     * @throws IllegalArgumentException if it is to leave such rows out
     */
    public ForUpdate noWait() {
        requireNot(Wait.SKIP);
        return new ForUpdate(read, key, Wait.NO, of);
    }

    /**
     * A lock that leaves out rows which are locked already.
     *
     * @throws IllegalArgumentException if it is to fail at such rows
     */
    public ForUpdate skipLocked() {
        requireNot(Wait.NO);
        return new ForUpdate(read, key, Wait.SKIP, of);
    }

    /** A lock on the rows of these tables, or of the tables of these columns, besides those said before. */
    public ForUpdate of(Element... tablesOrColumns) {
        List<Element> all = new ArrayList<>(of);
        all.addAll(Arrays.asList(tablesOrColumns));
        return new ForUpdate(read, key, waiting, List.copyOf(all));
    }

    private void requireNot(Wait other) {
        if (waiting == other) {
            throw new IllegalArgumentException(
                    "a lock either fails at rows that are locked, noWait(), or leaves them out, skipLocked()");
        }
    }

    void describe(Structure structure) {
        structure.attribute(read);
        structure.attribute(key);
        structure.attribute(waiting);
        structure.parts(of);
    }

    ForUpdate rewrite(Rewriter rewriter) {
        List<Element> newOf = rewriter.rewriteAll(of);
        return newOf == of ? this : new ForUpdate(read, key, waiting, newOf);
    }
}
