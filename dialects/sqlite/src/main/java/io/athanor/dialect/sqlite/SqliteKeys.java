package io.athanor.dialect.sqlite;

import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.InsertExecution;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.engine.spi.MultiRowKeys;
import io.athanor.engine.spi.RowByRowKeys;
import io.athanor.sql.dialect.ServerVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Few rows one by one, many together.
 *
 * <p>SQLite numbers the rows of one INSERT in ascending order but does not promise to return them so; sorted numbers
 * are in order all the same. Keys of another kind are fetched row by row.
 */
final class SqliteKeys implements GeneratedKeys {

    private static final int FEW = 10;
    private static final int MOST_ROWS = 500;
    private static final int MOST_PARAMETERS = 32766;

    // The driver can be asked for generated keys too, but it then runs a query after every INSERT, wanted or not.
    private static final GeneratedKeys ONE_BY_ONE = RowByRowKeys.lastKeyBy("SELECT last_insert_rowid()");
    private static final GeneratedKeys RETURNING_ONE_BY_ONE = RowByRowKeys.returning();
    private static final GeneratedKeys TOGETHER = MultiRowKeys.returningAscending(MOST_ROWS, MOST_PARAMETERS);

    private final boolean hasReturning;

    SqliteKeys(ServerVersion version) {
        this.hasReturning = version.isAtLeast(3, 35);
    }

    @Override
    public List<@Nullable Object[]> insert(
            KeyedInsert insert, List<@Nullable Object[]> rows, InsertExecution execution) {
        return strategy(insert, rows.size()).insert(insert, rows, execution);
    }

    private GeneratedKeys strategy(KeyedInsert insert, int rows) {
        if (insert.isKeyGiven()) {
            return TOGETHER;
        }
        if (!insert.hasIntegerKey()) {
            return RETURNING_ONE_BY_ONE;
        }
        if (insert.isFetching()) {
            return rows >= FEW ? TOGETHER : RETURNING_ONE_BY_ONE;
        }
        return hasReturning && rows >= FEW ? TOGETHER : ONE_BY_ONE;
    }
}
