package io.athanor.engine.spi;

import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link GeneratedKeys} may do with the connection that it inserts into. */
public interface InsertExecution {

    /** Compiles statements for the connection's dialect. */
    StatementCache statements();

    /** The most rows of one statement that the program wants; the database may want fewer. */
    default int mostRows() {
        return Integer.MAX_VALUE;
    }

    /** Executes a statement that results in rows and reads them all. */
    List<@Nullable Object[]> query(CompiledSql sql, @Nullable Object[] values);

    /**
     * Executes an INSERT of one or more rows and reads the keys that the driver tells for each.
     *
     * @param named whether the driver must be told the names of the key columns
     */
    List<@Nullable Object[]> insertForDriverKeys(
            CompiledSql sql, @Nullable Object[] values, KeyedInsert insert, boolean named);

    /** Executes an INSERT of one row and then a query of its key, which is not reported to listeners. */
    @Nullable Object[] insertThenAsk(CompiledSql sql, @Nullable Object[] values, KeyedInsert insert, String query);
}
