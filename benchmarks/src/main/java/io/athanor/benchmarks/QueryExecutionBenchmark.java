package io.athanor.benchmarks;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.sql.dialect.Dialect;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * The medium query from Java to an empty result, on a driver that answers at once: what a library adds to a query on
 * every execution, the driver's stub included.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueryExecutionBenchmark {

    private final StubDataSource stub = new StubDataSource();
    private final Engine engine = Engine.of(stub, Dialect.of("sqlite"));
    private final Connection connection = engine.connect();
    private final Session session = SessionFactory.of(
                    engine, Registry.of(Customer_.ENTITY, Purchase_.ENTITY, Line_.ENTITY))
            .open();
    private final DSLContext jooq =
            DSL.using(stub.getConnection(), SQLDialect.SQLITE, new Settings().withExecuteLogging(false));
    private int seed;
    private long executions;

    /** Starts the count. */
    @Setup
    public void start() {
        executions = stub.queries();
    }

    /** Every call must have reached the driver. */
    @TearDown
    public void check() {
        Checks.equal("queries that reached the driver", executions, stub.queries());
        session.close();
        connection.close();
        engine.close();
    }

    /** jOOQ builds, renders, prepares, binds and executes. */
    @Benchmark
    public List<?> jooq() {
        return MediumQuery.jooq(jooq, next()).fetch();
    }

    /** A connection executes the statement. */
    @Benchmark
    public List<Row> athanor() {
        try (Result result = connection.execute(MediumQuery.athanor(next()))) {
            return result.all();
        }
    }

    /** A session executes the query of mapped attributes. */
    @Benchmark
    public List<Row> athanorMapped() {
        return MediumQuery.mapped(session, next()).all();
    }

    private int next() {
        executions++;
        seed = (seed + 1) & 0xff;
        return seed;
    }
}
