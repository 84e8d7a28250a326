package io.athanor.compatibility.bed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The product of suites and beds. */
class TestBedsTest {

    private static final List<String> OPENED = new ArrayList<>();

    private final String picked = System.getProperty(TestBeds.PICKED, "");

    private static void pick(String names) {
        System.setProperty(TestBeds.PICKED, names);
    }

    @AfterEach
    void pickAsBefore() {
        pick(picked);
    }

    private static List<String> names(List<TestBed> beds) {
        return beds.stream().map(TestBed::name).toList();
    }

    @Test
    void beds_havePlainNamesThatDiffer_andReasonsForWhatTheyDoNotMeet() {
        Set<String> names = new HashSet<>();
        for (TestBed bed : TestBeds.known()) {
            assertTrue(bed.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), bed.name());
            assertTrue(names.add(bed.name()), bed.name());
            assertTrue(bed.name().startsWith(bed.dialect()), bed.name());
            bed.unmet().forEach((requirement, reason) -> assertFalse(reason.isBlank(), bed.name() + requirement));
        }
        assertTrue(names.containsAll(Set.of("sqlite", "postgresql", "mysql", "mariadb")), names.toString());
    }

    @Test
    void names_pickABedAndItsVariants_andAnUnknownOneIsRefused() {
        pick("sqlite, mariadb-connectorj");
        assertEquals(
                List.of("mariadb-connectorj", "mariadb-connectorj-hikari", "sqlite", "sqlite-hikari"),
                names(TestBeds.present()));
        pick("nosuch");
        IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class, TestBeds::present);
        assertTrue(unknown.getMessage().contains("\"nosuch\", which is none of [acme, "), unknown.getMessage());
    }

    @EveryBed(Reach.DATABASE)
    static class DatabaseSample {
        @Test
        void runs() {
            OPENED.add("test");
        }
    }

    @EveryBed
    @Requires(
            value = Requirement.ROW_LOCKS,
            unmet = Requirement.ARRAYS,
            dialects = {"mariadb", "sqlite"})
    static class RequiringSample {}

    @EveryBed(Reach.POOL)
    static class PoolSample {}

    @Test
    void suites_runOnTheBedsOfTheirReachThatMeetTheirRequirements() {
        pick("sqlite,mariadb,postgresql");
        assertEquals(List.of("mariadb", "postgresql", "sqlite"), names(TestBeds.of(DatabaseSample.class)));
        assertEquals(List.of("mariadb", "mariadb-connectorj"), names(TestBeds.of(RequiringSample.class)));
        assertEquals(names(TestBeds.present()), names(TestBeds.of(PoolSample.class)));
    }

    @EveryBed(Reach.DATABASE)
    static class SharingSample implements SharedSuite<AutoCloseable> {

        private final TestBed bed;
        private AutoCloseable shared;

        SharingSample(TestBed bed) {
            this.bed = bed;
        }

        @Override
        public AutoCloseable prepare() {
            OPENED.add("open " + bed.name());
            return () -> OPENED.add("close " + bed.name());
        }

        @Override
        public void use(AutoCloseable ready) {
            shared = ready;
        }

        @Test
        void first() throws Exception {
            OPENED.add("test");
            assertEquals("what differs", shared == null ? "nothing" : bed.name());
        }

        @Test
        void second() {
            OPENED.add("test");
        }
    }

    @Test
    void tests_shareOnEachBed_andAFailureNamesTheBed() {
        pick("sqlite,mariadb");
        OPENED.clear();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(SharingSample.class))
                                .build(),
                        summary);
        assertEquals(
                List.of("open mariadb", "test", "test", "close mariadb", "open sqlite", "test", "test", "close sqlite"),
                OPENED);
        List<String> failures = summary.getSummary().getFailures().stream()
                .map(failure -> failure.getException().getMessage())
                .toList();
        assertEquals(2, failures.size());
        assertTrue(failures.get(0)
                .startsWith("on mariadb: org.opentest4j.AssertionFailedError: expected: <what differs>"));
        assertTrue(failures.get(1).startsWith("on sqlite: "), failures.get(1));
    }
}
