package io.athanor.compatibility.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.referee.RefereeForms.Form;
import io.athanor.compatibility.referee.RefereeReport.Outcome;
import io.athanor.compatibility.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Takes the recorded flows and compares what happens with what SQLAlchemy did, on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RefereeSuite {

    private static final List<RefereeFact> FACTS = RefereeFile.facts();
    private static final Map<String, Form> FORMS = RefereeCatalog.forms();
    private static final RefereeLists LISTS = RefereeLists.read();
    private static final RefereeReport REPORT = new RefereeReport();

    private final String dialect;

    RefereeSuite(String dialect) {
        this.dialect = dialect;
    }

    /** An empty database for one fact, which closes it. */
    abstract TestDatabase emptyDatabase() throws SQLException;

    @TestFactory
    Stream<DynamicTest> fact_goesAsRecorded() {
        return FACTS.stream()
                .filter(fact -> fact.holdsOn(dialect))
                .map(fact -> DynamicTest.dynamicTest(fact.id(), () -> judge(fact)));
    }

    private void judge(RefereeFact fact) throws SQLException {
        Form form = FORMS.get(fact.form());
        if (form == null) {
            REPORT.add(dialect, fact, Outcome.MISSING, List.of());
            assertTrue(LISTS.isMissing(fact), "it has no form, and is not listed in missing.txt");
            return;
        }
        List<Finding> findings = new RefereeRun(fact, form).on(emptyDatabase());
        if (!fact.isRecordedOn(dialect)) {
            // The text of statements, and how rows are put together, is each database's own.
            findings.removeIf(finding -> finding.kind() == Finding.Kind.LOG);
        }
        List<Finding> wrong = LISTS.unexcused(fact, findings);
        REPORT.add(dialect, fact, outcome(fact, form, findings, wrong), findings);
        if (LISTS.isOpen(fact)) {
            assertTrue(!wrong.isEmpty() || !fact.isRecordedOn(dialect), "it goes as recorded: remove it from open.txt");
        } else {
            assertTrue(
                    wrong.isEmpty(),
                    () -> fact + "\n  "
                            + findings.stream().map(Finding::toString).collect(Collectors.joining("\n  ")));
            if (fact.isRecordedOn(dialect)) {
                assertEquals(Set.of(), LISTS.needless(fact, findings), "no such difference: shorten differences.txt");
            }
        }
    }

    private static Outcome outcome(RefereeFact fact, Form form, List<Finding> findings, List<Finding> wrong) {
        if (!wrong.isEmpty()) {
            return LISTS.isOpen(fact) ? Outcome.OPEN : Outcome.WRONG;
        }
        if (!form.imitates()) {
            return Outcome.RIGHT;
        }
        return findings.isEmpty() ? Outcome.EQUAL : Outcome.DIFFERENT;
    }

    @Test
    void forms_areOfRecordedFacts() {
        Set<String> unknown = new TreeSet<>(FORMS.keySet());
        FACTS.forEach(fact -> unknown.remove(fact.form()));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void forms_goTheirOwnWay_onlyWhereTheRecordIsNotToBeImitatedOrSomethingElseIsDecided() {
        Set<String> own = new TreeSet<>();
        FORMS.forEach((name, form) -> {
            if (!form.imitates()) {
                own.add(name);
            }
        });
        Set<String> needless = new TreeSet<>();
        for (RefereeFact fact : FACTS) {
            if (LISTS.isDecided(fact) && (fact.isNotToImitate() || !own.contains(fact.form()))) {
                needless.add(fact.id());
            }
        }
        FACTS.stream()
                .filter(fact -> fact.isNotToImitate() || LISTS.isDecided(fact))
                .forEach(fact -> own.remove(fact.form()));
        assertEquals(Set.of(), own);
        assertEquals(Set.of(), needless, "their forms imitate them: remove them from decided.txt");
    }

    @Test
    void lists_nameRecordedFactsOnly() {
        Set<String> unknown = LISTS.ids();
        FACTS.forEach(fact -> unknown.remove(fact.id()));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void missing_namesNoFactThatHasAForm() {
        Set<String> built = new TreeSet<>();
        for (RefereeFact fact : FACTS) {
            if (LISTS.isMissing(fact) && FORMS.containsKey(fact.form())) {
                built.add(fact.id());
            }
        }
        assertEquals(Set.of(), built, "they have forms: remove them from missing.txt");
    }

    @AfterAll
    void writeReport() throws IOException {
        REPORT.write(Path.of("target", "referee-report.json"));
        System.out.println(REPORT.table(dialect));
    }
}
