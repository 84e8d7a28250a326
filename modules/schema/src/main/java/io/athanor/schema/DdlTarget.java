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

    /** Whether work that failed may be done again: it would be in a transaction of its own, and not in the owner's. */
    default boolean isRepeatable() {
        return true;
    }
}
