package io.athanor.benchmarks;

import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
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
import org.openjdk.jmh.annotations.Warmup;

/** From Java to the text of the medium query; no database is involved. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueryTextBenchmark {

    private final Dialect dialect = Dialect.of("sqlite");
    private final StatementCache cache = new StatementCache(dialect, 100);
    private final StatementCache none = new StatementCache(dialect, 0);
    private final DSLContext jooq = DSL.using(SQLDialect.SQLITE);
    private int seed;

    /** Both write the whole query, and the cache writes what the compiler wrote. */
    @Setup
    public void check() {
        String compiled = athanorCold().text();
        Checks.equal("the text from the cache", compiled, athanorCached().text());
        Checks.equal("the text from the cache, again", compiled, athanorCached().text());
        Checks.equal(
                "Athanor's values", MediumQuery.VALUES, athanorCached().values().size());
        Checks.equal("Athanor's question marks", MediumQuery.VALUES, Checks.questionMarks(compiled));
        Checks.equal("jOOQ's question marks", MediumQuery.VALUES, Checks.questionMarks(jooq()));
    }

    /** jOOQ builds the query and renders its text; it keeps none. */
    @Benchmark
    public String jooq() {
        return MediumQuery.jooq(jooq, next()).getSQL();
    }

    /** Builds the query and compiles it, as at its first execution. */
    @Benchmark
    public BoundSql athanorCold() {
        return none.prepare(MediumQuery.athanor(next()), Map.of());
    }

    /**
     * Builds the query, makes its key, finds the compiled statement and binds the values, as at any later execution.
     */
    @Benchmark
    public BoundSql athanorCached() {
        return cache.prepare(MediumQuery.athanor(next()), Map.of());
    }

    private int next() {
        seed = (seed + 1) & 0xff;
        return seed;
    }
}
