package io.athanor.orm.flush;

import io.athanor.engine.Connection;
import io.athanor.engine.Result;
import io.athanor.sql.compiler.CompiledSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends rows of values: one by itself, several as one batch. */
final class Sending {

    private Sending() {}

    static int[] send(Connection connection, CompiledSql sql, List<@Nullable Object[]> rows) {
        if (rows.size() == 1) {
            try (Result result = connection.execute(sql.bindPositions(rows.get(0)))) {
                return new int[] {result.rowCount()};
            }
        }
        return connection.executeBatch(sql, rows);
    }
}
