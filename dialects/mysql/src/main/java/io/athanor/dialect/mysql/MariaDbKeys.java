package io.athanor.dialect.mysql;

import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.InsertExecution;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.engine.spi.MultiRowKeys;
import io.athanor.engine.spi.RowByRowKeys;
import io.athanor.sql.dialect.ServerVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row by the driver's key, more by INSERT .. VALUES .. RETURNING, whose rows are returned as they are inserted. */
final class MariaDbKeys implements GeneratedKeys {

    private static final GeneratedKeys FROM_DRIVER = RowByRowKeys.fromDriver();
    private static final GeneratedKeys RETURNING =
            MultiRowKeys.returningInOrder(MySqlTargets.MOST_ROWS, MySqlTargets.MOST_PARAMETERS);

    private final boolean hasReturning;

    MariaDbKeys(ServerVersion version) {
        this.hasReturning = version.isAtLeast(10, 5);
    }

    @Override
    public List<@Nullable Object[]> insert(
            KeyedInsert insert, List<@Nullable Object[]> rows, InsertExecution execution) {
        boolean driverKnows = insert.hasIntegerKey()
                && !insert.hasDefaultKey()
                && !insert.isFetching()
                && (rows.size() == 1 || !hasReturning);
        return (driverKnows ? FROM_DRIVER : RETURNING).insert(insert, rows, execution);
    }
}
