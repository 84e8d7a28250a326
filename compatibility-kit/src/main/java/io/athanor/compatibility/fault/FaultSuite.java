package io.athanor.compatibility.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.SharedSuite;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.PoolTimeoutException;
import io.athanor.sql.AthanorException;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/**
 * What all tests of faults do: they note which rows were committed and which were not, look afterwards at what is
 * there, and compare what came of it with the table of {@code docs/faults.md}.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@SuppressWarnings("NullAway.Init") // use() comes first
@EveryBed
@Requires(Requirement.ENGINE)
public abstract class FaultSuite implements SharedSuite<FaultDatabase> {

    /** Up to how many rows their number is told, since it is the same in every run. */
    private static final int FEW = 50;

    private final List<String> errors = new ArrayList<>();
    private final Set<Integer> committed = new TreeSet<>();
    private final Set<Integer> uncommitted = new TreeSet<>();
    private final TestBed bed;
    private FaultTable table;
    private TestDatabase database;

    /** For the suites. */
    protected FaultSuite(TestBed bed) {
        this.bed = bed;
    }

    final TestBed bed() {
        return bed;
    }

    /** An empty database. */
    TestDatabase createDatabase() throws SQLException {
        return bed.createDatabase();
    }

    @Override
    public final FaultDatabase prepare() throws SQLException {
        return new FaultDatabase(createDatabase(), new FaultTable(bed.title()));
    }

    @Override
    public final void use(FaultDatabase shared) {
        database = shared.database();
        table = shared.table();
    }

    @BeforeEach
    final void emptyLedger() {
        errors.clear();
        committed.clear();
        uncommitted.clear();
        try (Engine plain = Engine.create(url())) {
            prepareLedger(plain);
        }
    }

    /** No test leaves anything in the ledger that another one might see. */
    @AfterEach
    final void dropLedger() {
        try (Engine plain = Engine.create(url())) {
            plain.begin(connection -> connection.execute(Sql.text("DROP TABLE IF EXISTS ledger")));
        }
    }

    static void prepareLedger(Engine engine) {
        engine.begin(connection -> {
            connection.execute(Sql.text("DROP TABLE IF EXISTS ledger"));
            connection.execute(Sql.text("CREATE TABLE ledger (id INTEGER NOT NULL PRIMARY KEY, amount INTEGER)"));
        });
    }

    /** The URL of the suite's database. */
    protected final String url() {
        return database.url();
    }

    /** An engine over a URL with a pool of two connections. */
    protected static Engine engine(String url, EngineOption... options) {
        EngineOption[] all = new EngineOption[options.length + 3];
        all[0] = EngineOption.poolSize(2);
        all[1] = EngineOption.maxOverflow(0);
        all[2] = EngineOption.poolTimeout(Duration.ofSeconds(10));
        System.arraycopy(options, 0, all, 3, options.length);
        return Engine.create(url, all);
    }

    /** An engine over the suite's database. */
    protected final Engine engine(EngineOption... options) {
        return engine(url(), options);
    }

    // ---- the ledger

    /** Adds a row that is not committed yet. */
    protected final void add(Connection connection, int id) {
        tentative(id);
        connection.execute(Sql.text("INSERT INTO ledger (id, amount) VALUES (:id, 0)"), Map.of("id", id));
    }

    /** Adds a row and commits. */
    protected final void addAndCommit(Connection connection, int id) {
        add(connection, id);
        connection.commit();
        acknowledged(id);
    }

    /** Adds a row in a transaction of its own. */
    protected final void addAndCommit(Engine engine, int id) {
        try (Connection connection = engine.connect()) {
            addAndCommit(connection, id);
        }
    }

    private synchronized void tentative(int id) {
        uncommitted.add(id);
    }

    /** Notes that the commit of a row returned. */
    protected final synchronized void acknowledged(int id) {
        uncommitted.remove(id);
        committed.add(id);
    }

    /** Notes that nobody can know whether a row is there. */
    protected final synchronized void inDoubt(int id) {
        uncommitted.remove(id);
    }

    /** Does something that may fail, and notes how it does. */
    protected final boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (DatabaseException e) {
            errors.add("`" + e.code().id() + "`");
        } catch (PoolTimeoutException e) {
            errors.add("`pool-timeout`");
        } catch (AthanorException e) {
            errors.add(e.getClass().getSimpleName());
        }
        return false;
    }

    /** Opens both connections of the pool. */
    protected static void fill(Engine engine) {
        try (Connection first = engine.connect();
                Connection second = engine.connect()) {
            assertEquals(2, engine.poolStatus().inUse());
            assertTrue(first != second);
        }
    }

    // ---- what came of it

    /**
     * Looks at what is there by the engine's next connection, demands that there was at most one error, that no
     * connection is lost, and that every committed row and no other is there, and compares with the table.
     */
    protected final void conclude(String fault, Engine engine) {
        assertEquals(0, engine.poolStatus().inUse(), "a connection was not given back");
        List<?> rows;
        try (Connection next = engine.connect()) {
            rows = next.execute(Sql.text("SELECT id FROM ledger")).scalars().all();
        }
        Set<Integer> there = new TreeSet<>();
        rows.forEach(id -> there.add(((Number) id).intValue()));
        Set<Integer> kept = new TreeSet<>(committed);
        kept.retainAll(there);
        Set<Integer> stray = new TreeSet<>(uncommitted);
        stray.retainAll(there);
        assertEquals(committed, kept, "committed work was lost");
        assertEquals(Set.of(), stray, "uncommitted work was kept");
        assertTrue(errors.size() <= 1, "more than one error: " + errors);
        String error = errors.isEmpty() ? "no error" : errors.get(0);
        conclude(fault, error + (committed.size() <= FEW ? counts(kept, stray) : ", kept all, stray none"));
    }

    private String counts(Set<Integer> kept, Set<Integer> stray) {
        return ", kept " + kept.size() + " of " + committed.size() + ", stray " + stray.size() + " of "
                + uncommitted.size();
    }

    /** Compares an outcome in the test's own words with the table. */
    protected final void conclude(String fault, String outcome) {
        table.add(fault, outcome);
        assertEquals(table.expected(fault), outcome, "docs/faults.md tells something else about: " + fault);
    }
}
