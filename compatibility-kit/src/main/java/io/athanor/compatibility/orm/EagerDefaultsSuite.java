package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.EagerRows.AutoJob;
import io.athanor.compatibility.orm.EagerRows.Crate;
import io.athanor.compatibility.orm.EagerRows.EagerJob;
import io.athanor.compatibility.orm.EagerRows.Extent;
import io.athanor.compatibility.orm.EagerRows.Job;
import io.athanor.compatibility.orm.EagerRows.LazyJob;
import io.athanor.engine.ExecutionOptions;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.error.StaleDataException;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the values that the database makes reach the objects, and by which statements. */
public class EagerDefaultsSuite extends MappedSuite {

    EagerDefaultsSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected Registry mapping() {
        return EagerRows.registry();
    }

    private static <J extends Job> List<J> jobs(int number, boolean keyed, BiFunction<Integer, Integer, J> made) {
        return IntStream.range(0, number)
                .mapToObj(i -> made.apply(keyed ? 1000 - i : null, i))
                .toList();
    }

    private static AutoJob auto(@Nullable Integer id, int size) {
        return new AutoJob(id, "job " + size, size);
    }

    private static EagerJob eager(@Nullable Integer id, int size) {
        return new EagerJob(id, "job " + size, size);
    }

    private static void checkInserted(List<? extends Job> jobs) {
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            assertEquals(
                    Arrays.asList("job " + i, "open", "new", i, 2 * i),
                    Arrays.asList(job.title, job.state, job.slug, job.size, job.twice));
        }
    }

    @Test
    @Feature("ORM-S-27")
    void auto_insert_bringsWhatTheDatabaseMakes_whereItCan() {
        Session session = open();
        AutoJob job = auto(null, 0);
        session.add(job);
        session.flush();
        assertEquals(1, sql().size(), () -> sql().toString());
        checkInserted(List.of(job));
        assertEquals(bed().meets(Requirement.INSERT_RETURNING) ? 1 : 2, sql().size(), () -> sql().toString());
    }

    @Test
    void auto_manyRows_eachHasTheValuesOfItsOwn() {
        for (boolean keyed : new boolean[] {false, true}) {
            for (int number : new int[] {2, 9, 10, 700}) {
                try (Session session = open()) {
                    List<AutoJob> jobs = jobs(number, keyed, EagerDefaultsSuite::auto);
                    session.addAll(jobs);
                    session.flush();
                    recorder().clear();
                    checkInserted(jobs);
                    assertEquals(bed().meets(Requirement.INSERT_RETURNING), sql().isEmpty(), () -> sql().toString());
                    List<Integer> keys = jobs.stream().map(job -> job.id).toList();
                    session.expireAll();
                    assertEquals(
                            IntStream.range(0, number).mapToObj(i -> "job " + i).toList(),
                            session.getAll(AutoJob.class, keys).stream()
                                    .map(job -> job == null ? null : job.title)
                                    .toList());
                }
            }
        }
    }

    @Test
    void auto_update_isReadWhenItIsAskedFor() {
        Session session = open();
        AutoJob job = auto(null, 0);
        session.add(job);
        session.flush();
        checkInserted(List.of(job));
        recorder().clear();
        job.size = 4;
        session.flush();
        assertEquals(1, sql().size(), () -> sql().toString());
        assertEquals(List.of("changed", 8), List.of(job.slug, job.twice));
        assertEquals(2, sql().size(), () -> sql().toString());
    }

    @Test
    void never_isReadWhenItIsAskedFor() {
        Session session = open();
        LazyJob job = new LazyJob(null, "job 0", 0);
        session.add(job);
        session.flush();
        assertEquals(1, sql().size(), () -> sql().toString());
        checkInserted(List.of(job));
        assertEquals(2, sql().size(), () -> sql().toString());
    }

    @Test
    @Feature("ORM-S-27")
    void always_insertAndUpdate_bringAllOnEveryDatabase() {
        for (boolean keyed : new boolean[] {false, true}) {
            try (Session session = open()) {
                List<EagerJob> jobs = jobs(12, keyed, EagerDefaultsSuite::eager);
                session.addAll(jobs);
                session.flush();
                assertNoStatements(recorder(), () -> checkInserted(jobs));
                jobs.forEach(job -> job.size = job.size == null ? 0 : job.size + 100);
                session.flush();
                assertNoStatements(recorder(), () -> {
                    for (int i = 0; i < jobs.size(); i++) {
                        assertEquals(List.of("changed", 200 + 2 * i), List.of(jobs.get(i).slug, jobs.get(i).twice));
                    }
                });
            }
        }
    }

    @Test
    void always_update_isReturned_orAskedForByOneStatementForAllRows() {
        Session session = open();
        List<EagerJob> jobs = jobs(12, false, EagerDefaultsSuite::eager);
        session.addAll(jobs);
        session.flush();
        recorder().clear();
        jobs.forEach(job -> job.size = 7);
        session.flush();
        assertEquals(
                bed().meets(Requirement.UPDATE_RETURNING) ? 0 : 1,
                sql().stream().filter(text -> text.startsWith("SELECT")).count(),
                () -> sql().toString());
        assertEquals(14, jobs.get(11).twice);
    }

    @Test
    void always_updateOfARowThatIsGone_isStale() {
        EagerJob job = eager(null, 1);
        Session session = open();
        session.add(job);
        session.commit();
        assertEquals(2, job.twice);
        session.rollback();
        elsewhere("DELETE FROM eager_jobs");
        job.size = 2;
        assertThrows(StaleDataException.class, session::flush);
    }

    @Test
    void always_expressions_areSentAndTheRestIsBrought() {
        Session session = open();
        EagerJob job = eager(null, 1);
        session.add(job);
        session.set(job, EagerRows_EagerJob_.title, Functions.lower(Sql.literal("LOUD")));
        session.flush();
        assertNoStatements(recorder(), () -> assertEquals(List.of("open", 2), List.of(job.state, job.twice)));
        assertEquals("loud", job.title);
        session.set(job, EagerRows_EagerJob_.size, EagerRows_EagerJob_.size.plus(10));
        session.flush();
        assertNoStatements(recorder(), () -> assertEquals(List.of("changed", 22), List.of(job.slug, job.twice)));
        assertEquals(11, job.size);
    }

    @Test
    void always_joinedTables_bringWhatEachTableMakes_embeddedValuesLater() {
        Session session = open();
        Crate crate = new Crate(5);
        Crate other = new Crate(6);
        other.extent = new Extent(3, null);
        session.addAll(List.of(crate, other));
        session.flush();
        assertNoStatements(
                recorder(),
                () -> assertEquals(
                        List.of("none", 10, 1, "none", 12, 1),
                        List.of(
                                crate.label,
                                crate.doubled,
                                crate.revision,
                                other.label,
                                other.doubled,
                                other.revision)));
        assertEquals(List.of(new Extent(1, 2), new Extent(3, 2)), List.of(crate.extent, other.extent));
        recorder().clear();
        crate.weight = 50;
        session.flush();
        assertNoStatements(recorder(), () -> assertEquals(List.of(100, 2), List.of(crate.doubled, crate.revision)));
        session.rollback();
        assertTrue(session.query(Crate.class).all().isEmpty());
    }

    @Test
    void fetchedValues_areNoChanges_andChangesOfThemAreWritten() {
        Session session = open();
        AutoJob job = auto(null, 3);
        session.add(job);
        session.flush();
        checkInserted(jobs(0, false, EagerDefaultsSuite::auto));
        assertEquals(Collections.emptySet(), session.dirty());
        job.state = "shut";
        session.commit();
        assertEquals("shut", job.state);
        session.delete(job);
        session.commit();
        assertEquals(0, rows("auto_jobs"));
    }

    @Test
    void pages_limitTheRowsOfAnInsert() {
        SessionFactory pages =
                SessionFactory.of(engine().executionOptions(ExecutionOptions.NONE.withInsertRows(20)), registry());
        try (Session session = pages.open()) {
            List<AutoJob> jobs = jobs(50, false, EagerDefaultsSuite::auto);
            session.addAll(jobs);
            session.flush();
            assertEquals(
                    3, sql().stream().filter(text -> text.startsWith("INSERT")).count(), () -> sql().toString());
            checkInserted(jobs);
            session.commit();
        }
        assertEquals(50, rows("auto_jobs"));
        assertThrows(IllegalArgumentException.class, () -> ExecutionOptions.NONE.withInsertRows(0));
    }
}
