package io.athanor.compatibility.golden.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.athanor.compatibility.golden.GoldenCase;
import io.athanor.compatibility.golden.GoldenDialects;
import io.athanor.compatibility.golden.GoldenFile;
import io.athanor.compatibility.golden.GoldenReport;
import io.athanor.compatibility.golden.GoldenReport.Outcome;
import io.athanor.orm.Session;
import io.athanor.sql.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares what sessions send and result in with what was recorded of SQLAlchemy's. */
class OrmGoldenTest {

    private static final Map<String, Dialect> DIALECTS = GoldenDialects.all();
    private static final OrmLists LISTS = new OrmLists();
    private static final GoldenReport REPORT = new GoldenReport();
    private static final Map<String, Consumer<Session>> QUERIES = OrmCatalog.queries();
    private static final Map<String, FlowForm> FLOWS = OrmCatalog.flows();

    private static List<FlowFact> flows() {
        List<FlowFact> flows = new ArrayList<>(FlowFact.onSqlite());
        flows.addAll(FlowFact.onStubs());
        return flows;
    }

    @TestFactory
    Stream<DynamicTest> query_sendsWhatWasRecorded() {
        List<DynamicTest> tests = new ArrayList<>();
        for (GoldenCase golden : GoldenFile.read("orm-query")) {
            Consumer<Session> form = QUERIES.get(golden.id());
            if (form == null) {
                golden.dialects().forEach(dialect -> REPORT.add(golden, dialect, Outcome.MISSING));
            } else {
                tests.add(DynamicTest.dynamicTest(golden.id(), () -> compare(golden, form)));
            }
        }
        return tests.stream();
    }

    private static void compare(GoldenCase golden, Consumer<Session> form) {
        List<String> wrong = new ArrayList<>();
        for (String dialect : golden.dialects()) {
            Comparison found = Comparison.ofQuery(golden, form, DIALECTS.get(dialect));
            REPORT.add(golden, dialect, LISTS.outcome(golden.id(), dialect, found));
            judge(golden, dialect, found, wrong);
        }
        for (String variant : golden.variants()) {
            Dialect version = GoldenDialects.ofVersion(variant);
            judge(golden, variant, Comparison.ofQuery(golden.variant(version.name(), variant), form, version), wrong);
        }
        refuse(wrong);
    }

    @TestFactory
    Stream<DynamicTest> flow_sendsAndResultsInWhatWasRecorded() {
        List<DynamicTest> tests = new ArrayList<>();
        for (FlowFact fact : flows()) {
            FlowForm form = FLOWS.get(fact.formId());
            if (form == null) {
                REPORT.add(fact.golden(), fact.dialect(), Outcome.MISSING);
            } else {
                tests.add(DynamicTest.dynamicTest(fact.id(), () -> compare(fact, form)));
            }
        }
        return tests.stream();
    }

    private static void compare(FlowFact fact, FlowForm form) {
        List<String> wrong = new ArrayList<>();
        Comparison found = Comparison.ofFlow(fact, form);
        REPORT.add(fact.golden(), fact.dialect(), LISTS.outcome(fact.id(), fact.dialect(), found));
        judge(fact.golden(), fact.dialect(), found, wrong);
        refuse(wrong);
    }

    private static void judge(GoldenCase golden, String dialect, Comparison found, List<String> wrong) {
        String verdict = LISTS.judge(golden.id(), dialect, found);
        if (!verdict.isEmpty()) {
            wrong.add(dialect + ": " + verdict);
        }
    }

    private static void refuse(List<String> wrong) {
        if (!wrong.isEmpty()) {
            fail(String.join("\n", wrong));
        }
    }

    @Test
    void facts_haveAFormOrAreListedAsMissing() {
        List<String> wrong = new ArrayList<>();
        GoldenFile.read("orm-query")
                .forEach(golden -> wrong.add(LISTS.judge(golden.id(), QUERIES.containsKey(golden.id()))));
        flows().forEach(fact -> wrong.add(LISTS.judge(fact.id(), FLOWS.containsKey(fact.formId()))));
        wrong.removeIf(String::isEmpty);
        refuse(wrong);
    }

    @Test
    void forms_areOfRecordedFacts() {
        Set<String> unknown = new TreeSet<>(QUERIES.keySet());
        unknown.addAll(FLOWS.keySet());
        GoldenFile.read("orm-query").forEach(golden -> unknown.remove(golden.id()));
        GoldenFile.read("orm-flow").forEach(golden -> unknown.remove(golden.id()));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void lists_areOfRecordedFacts() {
        Set<String> ids = new TreeSet<>();
        GoldenFile.read("orm-query").forEach(golden -> ids.add(golden.id()));
        flows().forEach(fact -> ids.add(fact.id()));
        assertEquals(List.of(), LISTS.strangers(ids).toList());
    }

    @AfterAll
    static void writeReport() throws IOException {
        REPORT.write(Path.of("target", "golden-orm-report.json"));
        System.out.println(REPORT.table());
    }
}
