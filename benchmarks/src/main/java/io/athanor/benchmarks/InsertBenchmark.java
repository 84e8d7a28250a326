package io.athanor.benchmarks;

import io.athanor.orm.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Inserts 1,000 new objects whose keys the database generates, and commits. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InsertBenchmark {

    private static final int ROWS = 1_000;

    /** A session flushes them. */
    @Benchmark
    public void athanor(OrmShop shop) {
        try (Session session = shop.session()) {
            for (int i = 0; i < ROWS; i++) {
                session.add(Values.customer(i));
            }
            session.commit();
        }
        expectRows(shop);
    }

    /** Batches where they return keys, else one by one. */
    @Benchmark
    public List<?> jdbc(JdbcShop shop) throws SQLException {
        List<?> inserted = HandWritten.insertCustomers(shop.jdbc(), ROWS, shop.batchesReturnKeys());
        shop.jdbc().commit();
        expectRows(shop);
        return inserted;
    }

    /** Many rows in one statement that returns their keys. */
    @Benchmark
    public List<?> jdbcTuned(JdbcShop shop) throws SQLException {
        List<?> inserted = HandWritten.insertCustomersTogether(shop.jdbc(), ROWS);
        shop.jdbc().commit();
        expectRows(shop);
        return inserted;
    }

    private static void expectRows(Shop shop) {
        shop.expect("SELECT count(*) FROM customer", ROWS);
        shop.expect("SELECT count(DISTINCT name) FROM customer", ROWS);
    }
}
