package io.athanor.orm.flush;

import io.athanor.engine.Connection;
import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.sql.compiler.CompiledSql;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the database made of some rows that were updated, on its way to their objects. */
final class Returned {

    final EagerColumns eager;
    final List<MappedColumn> columns;
    private final Map<RowAction, @Nullable Object[]> told = new IdentityHashMap<>();

    Returned(EagerColumns eager, List<MappedColumn> columns) {
        this.eager = eager;
        this.columns = columns;
    }

    /**
     * Sends an UPDATE that returns values for each row.
     *
     * @return how many rows each statement found
     */
    int[] send(Connection connection, CompiledSql sql, List<@Nullable Object[]> rows, List<RowAction> actions) {
        int[] counts = new int[rows.size()];
        for (int i = 0; i < counts.length; i++) {
            try (Result result = connection.execute(sql.bindPositions(rows.get(i)))) {
                counts[i] = read(result, actions.get(i));
            }
        }
        return counts;
    }

    /** Reads what an UPDATE of one row returned; how many rows there were. */
    int read(Result result, RowAction action) {
        List<Row> found = result.all();
        for (Row row : found) {
            @Nullable Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i);
            }
            told.put(action, values);
        }
        return found.size();
    }

    /** Gives the objects what was returned; what was not is asked for. */
    void learn(FlushContext context, List<RowAction> actions) {
        List<RowAction> others = new ArrayList<>();
        for (RowAction action : actions) {
            @Nullable Object[] values = told.get(action);
            if (values == null) {
                others.add(action);
            } else {
                EagerColumns.learn(action, columns, values, 0);
            }
        }
        if (!others.isEmpty()) {
            FormerValues.readBack(context, columns, others);
        }
    }
}
