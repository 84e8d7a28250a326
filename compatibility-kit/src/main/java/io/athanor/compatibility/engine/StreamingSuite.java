package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.feature.Feature;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queries of more rows than are to be in memory. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public class StreamingSuite extends EngineFixture {

    private static final int ROWS = 1_000_000;
    private static final int FETCHED = 1000;
    private static final long MOST_BYTES = 32L << 20;

    StreamingSuite(TestBed bed) {
        super(bed);
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A million rows that are kept take far more than what is allowed here, with any driver. */
    @Test
    @Feature("ROW-09")
    void rows_fetchedInPortions_takeConstantMemory() {
        ExecutionOptions streaming = ExecutionOptions.NONE.withFetchSize(FETCHED);
        try (Connection connection = engine().connect();
                Result result = connection.execute(Sql.text(bed().queries().series(ROWS)), Map.of(), streaming)) {
            long before = usedBytes();
            long most = 0;
            long sum = 0;
            int count = 0;
            for (Row row : result) {
                count++;
                sum += Objects.requireNonNull(row.get("n", Number.class)).longValue();
                if (count % (ROWS / 4) == 1) {
                    most = Math.max(most, usedBytes() - before);
                }
            }
            assertEquals(ROWS, count);
            assertEquals(ROWS * (ROWS + 1L) / 2, sum);
            assertTrue(most < MOST_BYTES, "the rows take " + (most >> 20) + " MB");
        }
    }

    @Test
    void rows_fetchedInPortions_leftEarly_leaveTheConnectionUsable() {
        addThree();
        try (Connection connection = engine().connect()) {
            connection.executionOptions(ExecutionOptions.NONE.withFetchSize(2));
            try (Result result = connection.execute(Sql.text(bed().queries().series(100)))) {
                List<Row> first = result.partitions(5).iterator().next();
                assertEquals(5, first.size());
            }
            assertEquals(List.of("ed", "mary", "wendy"), names(connection));
        }
    }

    @Test
    void fetchSize_belowZero_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> ExecutionOptions.NONE.withFetchSize(-1));
    }
}
