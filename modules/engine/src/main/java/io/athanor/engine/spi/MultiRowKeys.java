package io.athanor.engine.spi;

import io.athanor.sql.compiler.CompiledSql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Inserts many rows by each statement, within the limits of the database. */
public final class MultiRowKeys implements GeneratedKeys {

    private static final Comparator<@Nullable Object[]> BY_FIRST = Comparator.comparingLong(MultiRowKeys::number);

    private static final @Nullable Object[] UNMATCHED = {};

    private final int mostRows;
    private final int mostParameters;
    private final boolean returning;
    private final boolean sorted;

    private MultiRowKeys(int mostRows, int mostParameters, boolean returning, boolean sorted) {
        this.mostRows = mostRows;
        this.mostParameters = mostParameters;
        this.returning = returning;
        this.sorted = sorted;
    }

    /**
     * By INSERT .. VALUES .. RETURNING, of databases that return the rows in the order in which they insert them.
     *
     * @param mostRows the most rows of one statement
     * @param mostParameters the most parameters of one statement
     */
    public static MultiRowKeys returningInOrder(int mostRows, int mostParameters) {
        return new MultiRowKeys(mostRows, mostParameters, true, false);
    }

    /**
     * By INSERT .. VALUES .. RETURNING, of databases that generate ascending numbers in the order of the rows but do
     * not promise to return them so; only for keys of whole numbers. Rows whose keys are given are found by these.
     */
    public static MultiRowKeys returningAscending(int mostRows, int mostParameters) {
        return new MultiRowKeys(mostRows, mostParameters, true, true);
    }

    /** By INSERT .. VALUES, of drivers that tell a key for each row. */
    public static MultiRowKeys fromDriver(int mostRows, int mostParameters) {
        return new MultiRowKeys(mostRows, mostParameters, false, false);
    }

    /** How many rows a statement has: as many as the database allows, and the program wants. */
    public static int step(KeyedInsert insert, int mostRows, int mostParameters, InsertExecution execution) {
        int most = Math.min(mostRows, execution.mostRows());
        return Math.max(1, Math.min(most, mostParameters / insert.parametersPerRow()));
    }

    @Override
    public List<@Nullable Object[]> insert(
            KeyedInsert insert, List<@Nullable Object[]> rows, InsertExecution execution) {
        int width = insert.columns().size();
        // A statement without columns inserts one row of defaults.
        int step = width == 0 ? 1 : step(insert, mostRows, mostParameters, execution);
        List<@Nullable Object[]> keys = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += step) {
            List<@Nullable Object[]> some = rows.subList(from, Math.min(rows.size(), from + step));
            keys.addAll(insertTogether(insert, some, width, execution));
        }
        return keys;
    }

    private List<@Nullable Object[]> insertTogether(
            KeyedInsert insert, List<@Nullable Object[]> rows, int width, InsertExecution execution) {
        @Nullable Object[] values = new Object[rows.size() * width];
        int position = 0;
        for (@Nullable Object[] row : rows) {
            System.arraycopy(row, 0, values, position, width);
            position += width;
        }
        CompiledSql sql = insert.compiled(execution.statements(), rows.size(), returning);
        List<@Nullable Object[]> keys =
                returning ? execution.query(sql, values) : execution.insertForDriverKeys(sql, values, insert, false);
        if (keys.size() != rows.size()) {
            throw new IllegalStateException("the database told " + keys.size() + " generated keys for " + rows.size()
                    + " rows inserted into " + insert.table().name()
                    + "; a trigger or rule that suppresses or adds rows makes it impossible to match them");
        }
        if (sorted && rows.size() > 1) {
            if (insert.isKeyGiven()) {
                return matched(insert, rows, keys);
            }
            keys.sort(BY_FIRST);
        }
        return keys;
    }

    /** What came back in the order of the rows, found by the keys that these were given. */
    private static List<@Nullable Object[]> matched(
            KeyedInsert insert, List<@Nullable Object[]> rows, List<@Nullable Object[]> returned) {
        int[] places = insert.keys().stream()
                .mapToInt(key -> insert.columns().indexOf(key))
                .toArray();
        int[] last = IntStream.range(
                        insert.returned().size() - places.length,
                        insert.returned().size())
                .toArray();
        Map<List<@Nullable Object>, @Nullable Object[]> byKey = new HashMap<>();
        returned.forEach(row -> byKey.put(key(row, last), row));
        List<@Nullable Object[]> ordered = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            ordered.add(byKey.getOrDefault(key(row, places), UNMATCHED));
        }
        return ordered;
    }

    private static List<@Nullable Object> key(@Nullable Object[] row, int[] places) {
        List<@Nullable Object> key = new ArrayList<>(places.length);
        for (int place : places) {
            key.add(row[place]);
        }
        return key;
    }

    private static long number(@Nullable Object[] key) {
        return key[0] instanceof Number number ? number.longValue() : Long.MIN_VALUE;
    }
}
