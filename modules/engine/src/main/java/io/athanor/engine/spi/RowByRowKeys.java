package io.athanor.engine.spi;

import io.athanor.sql.compiler.CompiledSql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts row by row with one prepared statement. */
public final class RowByRowKeys implements GeneratedKeys {

    private enum Source {
        RETURNING,
        DRIVER,
        DRIVER_BY_NAME,
        QUERY
    }

    private final Source source;
    private final String query;

    private RowByRowKeys(Source source, String query) {
        this.source = source;
        this.query = query;
    }

    /** The keys come from a RETURNING clause. */
    public static GeneratedKeys returning() {
        return new RowByRowKeys(Source.RETURNING, "");
    }

    /** The keys come from the driver. */
    public static GeneratedKeys fromDriver() {
        return new RowByRowKeys(Source.DRIVER, "");
    }

    /** The keys come from the driver, which is told the names of their columns. */
    public static GeneratedKeys fromDriverByName() {
        return new RowByRowKeys(Source.DRIVER_BY_NAME, "");
    }

    /** The single key comes from a query that tells the one generated last on the connection. */
    public static GeneratedKeys lastKeyBy(String query) {
        return new RowByRowKeys(Source.QUERY, query);
    }

    @Override
    public List<@Nullable Object[]> insert(
            KeyedInsert insert, List<@Nullable Object[]> rows, InsertExecution execution) {
        CompiledSql sql = insert.compiled(execution.statements(), 1, source == Source.RETURNING);
        List<@Nullable Object[]> keys = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            switch (source) {
                case RETURNING -> keys.addAll(execution.query(sql, row));
                case DRIVER -> keys.addAll(execution.insertForDriverKeys(sql, row, insert, false));
                case DRIVER_BY_NAME -> keys.addAll(execution.insertForDriverKeys(sql, row, insert, true));
                case QUERY -> keys.add(execution.insertThenAsk(sql, row, insert, query));
            }
        }
        return keys;
    }
}
