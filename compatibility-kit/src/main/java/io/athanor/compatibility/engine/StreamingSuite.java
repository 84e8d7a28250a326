package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.EngineFacet;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.engine.Transaction;
import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.TimeoutException;
import io.athanor.feature.Feature;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

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
    void timeoutOfRowsFetchedInPortions_leavesSavepointsToReturnTo() {
        ExecutionOptions impatient =
                ExecutionOptions.NONE.withTimeout(Duration.ofSeconds(1)).withFetchSize(FETCHED);
        engine().begin(connection -> {
            add(connection, "ed", 7);
            Transaction part = connection.beginNested();
            add(connection, "mary", 8);
            assertThrows(
                    TimeoutException.class,
                    () -> connection
                            .execute(Sql.text(bed().queries().slow()), Map.of(), impatient)
                            .all());
            part.rollback();
            assertEquals(List.of("ed"), names(connection));
        });
        assertEquals(List.of("ed"), names());
    }

    @Test
    void workWhileRowsAreFetched_isDoneOrRefused_andTheRowsStay() throws SQLException {
        addThree();
        try (Connection connection = engine().connect()) {
            connection.executionOptions(ExecutionOptions.NONE.withFetchSize(2));
            add(connection, "ann", 1);
            boolean doneBesides = facet().executesWhileFetching(connection.jdbcConnection());
            try (Result result = connection.execute(Sql.text(bed().queries().series(100)))) {
                Iterator<Row> rows = result.iterator();
                rows.next();
                requireDoneOrRefused(doneBesides, () -> names(connection));
                requireDoneOrRefused(
                        doneBesides,
                        () -> connection.executeBatch(Sql.update(people), List.of(Map.of("age", 5), Map.of("age", 6))));
                requireDoneOrRefused(doneBesides, () -> connection.beginNested().commit());
                requireDoneOrRefused(doneBesides, connection::commit);
                if (doneBesides && facet().fetchesOnlyInTransactions()) {
                    assertThrows(DatabaseException.class, () -> rows.forEachRemaining(row -> {}));
                } else {
                    int[] count = {1};
                    rows.forEachRemaining(row -> count[0]++);
                    assertEquals(100, count[0]);
                }
            }
            connection.commit();
            assertEquals(4, names(connection).size());
        }
        assertEquals(4, names().size());
    }

    private EngineFacet facet() {
        return engine().dialect().facet(EngineFacet.class);
    }

    private static void requireDoneOrRefused(boolean done, Executable work) {
        if (done) {
            assertDoesNotThrow(work);
        } else {
            ConnectionStateException e = assertThrows(ConnectionStateException.class, work);
            assertTrue(String.valueOf(e.getMessage()).contains("close the result"), e::getMessage);
        }
    }

    @Test
    void fetchSize_belowZero_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> ExecutionOptions.NONE.withFetchSize(-1));
    }
}
