package io.athanor.benchmarks;

import io.athanor.engine.Connection;
import io.athanor.sql.Insert;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.CompiledSql;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Inserts 1,000 rows in one JDBC batch, whose keys nobody asks for, and commits. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatchInsertBenchmark {

    private static final int ROWS = 1_000;
    private static final Insert INSERT = Sql.insert(Tables.CUSTOMER).keys("name", "city", "rating");

    /** Values by name, checked and put in order for each row. */
    @Benchmark
    public int[] athanor(JdbcShop shop) {
        List<Map<String, Object>> rows = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            rows.add(Map.of("name", Values.name(i), "city", Values.city(i), "rating", Values.rating(i)));
        }
        Connection connection = shop.connection();
        int[] counts = connection.executeBatch(INSERT, rows);
        connection.commit();
        expectRows(shop);
        return counts;
    }

    /** Values in the order of the columns. */
    @Benchmark
    public int[] athanorRows(JdbcShop shop) {
        List<Object[]> rows = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            rows.add(new Object[] {Values.name(i), Values.city(i), Values.rating(i)});
        }
        Connection connection = shop.connection();
        CompiledSql insert = shop.engine().statementCache().compile(INSERT);
        int[] counts = connection.executeBatch(insert, rows);
        connection.commit();
        expectRows(shop);
        return counts;
    }

    /** A statement prepared for the batch. */
    @Benchmark
    public int[] jdbc(JdbcShop shop) throws SQLException {
        int[] counts;
        try (PreparedStatement insert =
                shop.jdbc().prepareStatement("INSERT INTO customer (name, city, rating) VALUES (?, ?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                insert.setString(1, Values.name(i));
                insert.setString(2, Values.city(i));
                insert.setInt(3, Values.rating(i));
                insert.addBatch();
            }
            counts = insert.executeBatch();
        }
        shop.jdbc().commit();
        expectRows(shop);
        return counts;
    }

    private static void expectRows(Shop shop) {
        shop.expect("SELECT count(*) FROM customer", ROWS);
        shop.expect("SELECT count(DISTINCT name) FROM customer", ROWS);
    }
}
