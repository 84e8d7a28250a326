package io.athanor.engine.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a dialect inserts many rows in few steps and learns the keys that the database generates for them. */
@FunctionalInterface
public interface GeneratedKeys {

    /**
     * Inserts rows.
     *
     * @param insert the table, columns and keys
     * @param rows the values in the order of the columns
     * @param execution where to execute
     * @return the keys of each row, in the order of the rows
     */
    List<@Nullable Object[]> insert(KeyedInsert insert, List<@Nullable Object[]> rows, InsertExecution execution);
}
