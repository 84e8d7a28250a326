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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Loads 1,000 objects, changes one attribute of each, and commits. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class UpdateBenchmark {

    private static final int ROWS = 1_000;

    private int rating = 10;

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

    /** A session flushes what was changed. */
    @Benchmark
    public void athanor(Sessions shop) {
        rating++;
        try (Session session = shop.session()) {
            for (Customer customer : session.query(Customer.class).all()) {
                customer.setRating(rating);
            }
            session.commit();
        }
        expectRating(shop);
    }

    /** One query and one batch. */
    @Benchmark
    public void jdbc(Jdbc shop) throws SQLException {
        rating++;
        List<HandWritten.CustomerRow> customers = HandWritten.loadCustomers(shop.jdbc());
        HandWritten.updateRatings(shop.jdbc(), customers, rating);
        shop.jdbc().commit();
        expectRating(shop);
    }

    private void expectRating(Shop shop) {
        shop.expect("SELECT count(*) FROM customer WHERE rating = " + rating, ROWS);
    }
}
