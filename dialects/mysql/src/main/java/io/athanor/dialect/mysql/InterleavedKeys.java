package io.athanor.dialect.mysql;

import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.InsertExecution;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.engine.spi.MultiRowKeys;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.type.Types;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keys of several rows of one INSERT: the driver tells the first, and the server the step to the next one. The
 * driver would count by the step that it found when it connected, whatever the session was told since.
 */
final class InterleavedKeys implements GeneratedKeys {

    private static final GeneratedKeys FROM_DRIVER =
            MultiRowKeys.fromDriver(MySqlTargets.MOST_ROWS, MySqlTargets.MOST_PARAMETERS);
    private static final Select STEP =
            Sql.select(Sql.literalColumn("@@SESSION.auto_increment_increment", Types.BIG_INTEGER));

    @Override
    public List<@Nullable Object[]> insert(
            KeyedInsert insert, List<@Nullable Object[]> rows, InsertExecution execution) {
        int width = insert.columns().size();
        int most = width == 0
                ? 1
                : MultiRowKeys.step(insert, MySqlTargets.MOST_ROWS, MySqlTargets.MOST_PARAMETERS, execution);
        List<@Nullable Object[]> keys = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += most) {
            List<@Nullable Object[]> together = rows.subList(from, Math.min(rows.size(), from + most));
            List<@Nullable Object[]> told = FROM_DRIVER.insert(insert, together, execution);
            if (told.size() > 1) {
                count(told, step(execution));
            }
            keys.addAll(told);
        }
        return keys;
    }

    /** Asked each time: whatever the session executes may change it, and so may a cluster that somebody joins. */
    private static long step(InsertExecution execution) {
        CompiledSql question = execution.statements().compile(STEP);
        Object answer = execution.query(question, new Object[0]).get(0)[0];
        return ((Number) Objects.requireNonNull(answer)).longValue();
    }

    private static void count(List<@Nullable Object[]> keys, long step) {
        Object first = keys.get(0)[0];
        for (int i = 1; i < keys.size(); i++) {
            Object key = following(first, step * i);
            if (key != null) {
                keys.get(i)[0] = key;
            }
        }
    }

    /** A number so much greater, or null if the key is none. */
    private static @Nullable Object following(@Nullable Object first, long distance) {
        if (first instanceof Integer number) {
            return Math.toIntExact(number + distance);
        }
        if (first instanceof Long number) {
            return number + distance;
        }
        if (first instanceof Short number) {
            return (short) (number + distance);
        }
        return first instanceof BigInteger number ? number.add(BigInteger.valueOf(distance)) : null;
    }
}
