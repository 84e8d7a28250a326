package io.athanor.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.athanor.engine.pool.ConnectionOpener;
import io.athanor.engine.pool.PhysicalConnection;
import io.athanor.engine.pool.QueuePool;
import io.athanor.engine.pool.QueuePoolOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Taking a connection from a pool and giving it back, by several threads at once. The connections do nothing; what is
 * measured is the pool.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls open() first
public abstract class CheckoutBenchmark {

    private final StubDataSource stub = new StubDataSource();
    private HikariDataSource hikari;
    private QueuePool pool;

    /** How many connections the pools have. */
    abstract int connections();

    /** Fills both pools. */
    @Setup
    public void open() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(stub);
        config.setMinimumIdle(connections());
        config.setMaximumPoolSize(connections());
        hikari = new HikariDataSource(config);
        pool = new QueuePool(
                new StubOpener(stub),
                QueuePoolOptions.DEFAULT.withSize(connections()).withMaxOverflow(0));
        pool.acquire().release();
        hikari.getConnection().close();
    }

    /** Both have all their connections back, and no more than they may have. */
    @TearDown
    public void close() {
        Checks.equal("connections not given back", 0, pool.status().inUse());
        Checks.equal(
                "connections not given back", 0, hikari.getHikariPoolMXBean().getActiveConnections());
        if (pool.status().opened() > connections()) {
            throw new IllegalStateException("too many connections: " + pool.status());
        }
        pool.close();
        hikari.close();
    }

    /** HikariCP's. */
    @Benchmark
    public Connection hikari() throws SQLException {
        Connection connection = hikari.getConnection();
        connection.close();
        return connection;
    }

    /** Ours. */
    @Benchmark
    public PhysicalConnection athanor() {
        var lease = pool.acquire();
        lease.release();
        return lease.connection();
    }

    private record StubOpener(StubDataSource source) implements ConnectionOpener {

        @Override
        public PhysicalConnection open() {
            return new PhysicalConnection(source.getConnection(), 0);
        }

        @Override
        public boolean answers(PhysicalConnection connection) {
            return true;
        }

        @Override
        public void close(PhysicalConnection connection) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Two threads, a connection for each. */
    @Threads(2)
    public static class TwoThreadsBenchmark extends CheckoutBenchmark {
        @Override
        int connections() {
            return 2;
        }
    }

    /** Eight threads, a connection for each. */
    @Threads(8)
    public static class EightThreadsBenchmark extends CheckoutBenchmark {
        @Override
        int connections() {
            return 8;
        }
    }

    /** Eight threads that have to wait for each other, since there are but two connections. */
    @Threads(8)
    public static class EightThreadsTwoConnectionsBenchmark extends CheckoutBenchmark {
        @Override
        int connections() {
            return 2;
        }
    }
}
