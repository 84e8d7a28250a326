package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import java.util.function.Consumer;

/** Where DDL is executed: an engine or a connection of one. */
public interface DdlTarget {

    /** The dialect, as far as it is known without asking the database. */
    Dialect dialect();

    /**
     * Does work in one transaction, which is committed when the work returns and rolled back when it throws. A target
     * that is in a transaction already does the work in it and leaves its end to its owner.
     */
    void runDdl(Consumer<DdlConnection> work);

    /**
     * Does work as {@link #runDdl(Consumer)} does, with statements on the same connection outside of the transaction:
     * for settings that a transaction does not accept. A target that is in a transaction already executes all of it
     * there.
     *
     * @param before what precedes the transaction
     * @param after what follows it, whether it was committed or not
     */
    default void runDdl(Consumer<DdlConnection> before, Consumer<DdlConnection> work, Consumer<DdlConnection> after) {
        runDdl(connection -> {
            before.accept(connection);
            try {
                work.accept(connection);
            } finally {
                after.accept(connection);
            }
        });
    }

    /** Whether work that failed may be done again: it would be in a transaction of its own, and not in the owner's. */
    default boolean isRepeatable() {
        return true;
    }
}
