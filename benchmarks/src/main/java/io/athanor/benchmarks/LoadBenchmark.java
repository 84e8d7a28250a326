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

/** Loads 10,000 objects of four columns, each into a new session. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoadBenchmark {

    private static final int ROWS = 10_000;

    /** A shop of sessions with the rows in it. */
    public static class Sessions extends OrmShop {
        @Override
        protected int customers() {
            return ROWS;
        }
    }

    /** A shop of JDBC with the rows in it. */
    public static class Jdbc extends JdbcShop {
        @Override
        protected int customers() {
            return ROWS;
        }
    }

    /** A session's query; the objects are tracked. */
    @Benchmark
    public List<Customer> athanor(Sessions shop) {
        try (Session session = shop.session()) {
            List<Customer> customers = session.query(Customer.class).all();
            long ratings = 0;
            for (Customer customer : customers) {
                ratings += customer.getRating();
            }
            expectRatings(shop, customers.size(), ratings);
            return customers;
        }
    }

    /** One query, one record a row. */
    @Benchmark
    public List<HandWritten.CustomerRow> jdbc(Jdbc shop) throws SQLException {
        List<HandWritten.CustomerRow> customers = HandWritten.loadCustomers(shop.jdbc());
        long ratings = 0;
        for (HandWritten.CustomerRow customer : customers) {
            ratings += customer.rating();
        }
        expectRatings(shop, customers.size(), ratings);
        return customers;
    }

    private static void expectRatings(Shop shop, int rows, long ratings) {
        shop.expect("SELECT count(*) FROM customer", rows);
        shop.expect("SELECT sum(rating) FROM customer", ratings);
        Checks.equal("objects loaded", ROWS, rows);
    }
}
