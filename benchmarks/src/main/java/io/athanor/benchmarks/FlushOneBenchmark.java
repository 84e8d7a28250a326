package io.athanor.benchmarks;

import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
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

/** Changes one object among those that a session has loaded, and commits; the others stay as they are. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FlushOneBenchmark {

    private int rating = 10;

    /** A shop with a session that has all customers loaded. */
    @SuppressWarnings("NullAway.Init") // opened before anything else
    public abstract static class Loaded extends Shop {

        private Session session;
        private List<Customer> customers;

        @Override
        protected void opened() {
            session = SessionFactory.of(engine(), registry(), SessionOption.NO_EXPIRE_ON_COMMIT)
                    .open();
            customers = session.query(Customer.class).all();
            session.commit();
        }

        @Override
        protected void closing() {
            session.close();
        }
    }

    /** A hundred of them. */
    public static class Hundred extends Loaded {
        @Override
        protected int customers() {
            return 100;
        }
    }

    /** A hundred thousand of them. */
    public static class HundredThousand extends Loaded {
        @Override
        protected int customers() {
            return 100_000;
        }
    }

    /** One of a hundred. */
    @Benchmark
    public void ofHundred(Hundred shop) {
        change(shop);
    }

    /** One of a hundred thousand. */
    @Benchmark
    public void ofHundredThousand(HundredThousand shop) {
        change(shop);
    }

    private void change(Loaded shop) {
        rating++;
        Customer customer = shop.customers.get(7);
        customer.setRating(rating);
        shop.session.commit();
        shop.expect("SELECT rating FROM customer WHERE id = " + customer.getId(), rating);
    }
}
