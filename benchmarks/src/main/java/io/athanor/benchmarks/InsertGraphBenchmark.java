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

/**
 * Inserts 1,000 new objects with five new objects each in a relationship, and commits; the database generates the keys.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InsertGraphBenchmark {

    private static final int PARENTS = 1_000;
    private static final int CHILDREN = 5;

    /** A session flushes them, the children by cascade. */
    @Benchmark
    public void athanor(OrmShop shop) {
        try (Session session = shop.session()) {
            for (int i = 0; i < PARENTS; i++) {
                Customer customer = Values.customer(i);
                for (int j = 0; j < CHILDREN; j++) {
                    customer.getPurchases().add(new Purchase(Values.status(j), j));
                }
                session.add(customer);
            }
            session.commit();
        }
        expectRows(shop);
    }

    /** Batches; only the parents' keys are fetched. */
    @Benchmark
    public void jdbc(JdbcShop shop) throws SQLException {
        insert(shop, HandWritten.insertCustomers(shop.jdbc(), PARENTS, shop.batchesReturnKeys()));
    }

    /** Many parents in one statement that returns their keys, and the children in a batch. */
    @Benchmark
    public void jdbcTuned(JdbcShop shop) throws SQLException {
        insert(shop, HandWritten.insertCustomersTogether(shop.jdbc(), PARENTS));
    }

    private static void insert(JdbcShop shop, List<HandWritten.CustomerRow> customers) throws SQLException {
        HandWritten.insertPurchases(shop.jdbc(), customers, CHILDREN);
        shop.jdbc().commit();
        expectRows(shop);
    }

    private static void expectRows(Shop shop) {
        shop.expect("SELECT count(*) FROM customer", PARENTS);
        shop.expect(
                "SELECT count(*) FROM purchase JOIN customer ON customer.id = purchase.customer_id",
                PARENTS * CHILDREN);
        shop.expect("SELECT count(DISTINCT customer_id) FROM purchase", PARENTS);
    }
}
