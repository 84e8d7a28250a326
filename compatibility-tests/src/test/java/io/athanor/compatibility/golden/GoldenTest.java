package io.athanor.compatibility.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.AthanorException;
import io.athanor.sql.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares text and parameters with what SQLAlchemy printed, on each dialect. */
class GoldenTest {

    private static final List<String> AREAS = List.of("expr", "select", "dml", "types", "ddl");
    private static final Map<String, Dialect> DIALECTS = GoldenDialects.all();
    private static final Deviations DEVIATIONS = Deviations.read();
    private static final GoldenReport REPORT = new GoldenReport();

    /** Renders a case on a dialect as a user would write it. */
    @FunctionalInterface
    private interface Form {
        Rendered render(GoldenCase golden, Dialect dialect);
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new HashMap<>();
        GoldenCatalog.all()
                .forEach(area -> area.forms()
                        .forEach((id, form) -> forms.put(id, (golden, dialect) -> Rendered.of(form, dialect))));
        DdlCatalog.all()
                .forEach((id, form) -> forms.put(
                        id, (golden, dialect) -> Rendered.of(form, dialect, golden.isOrderFree(dialect.name()))));
        return forms;
    }

    private static List<GoldenCase> cases() {
        List<GoldenCase> cases = new ArrayList<>();
        AREAS.forEach(area -> cases.addAll(GoldenFile.read(area)));
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> statement_saysWhatWasRecorded() {
        Map<String, Form> forms = forms();
        List<DynamicTest> tests = new ArrayList<>();
        for (GoldenCase golden : cases()) {
            Form form = forms.get(golden.id());
            if (form == null) {
                golden.dialects().forEach(dialect -> REPORT.add(golden, dialect, GoldenReport.Outcome.MISSING));
            } else {
                tests.add(DynamicTest.dynamicTest(golden.id(), () -> compare(golden, form)));
            }
        }
        return tests.stream();
    }

    private static void compare(GoldenCase golden, Form form) {
        List<String> differences = new ArrayList<>();
        for (String dialect : golden.dialects()) {
            Optional<String> listed = DEVIATIONS.of(golden.id(), dialect);
            String difference = difference(golden, form, DIALECTS.get(dialect), listed);
            GoldenReport.Outcome outcome = difference.isEmpty()
                    ? listed.isPresent() ? GoldenReport.Outcome.DEVIATION : GoldenReport.Outcome.EQUAL
                    : GoldenReport.Outcome.DIFFERENT;
            REPORT.add(golden, dialect, outcome);
            if (!difference.isEmpty()) {
                differences.add(dialect + ": " + difference);
            }
        }
        assertTrue(differences.isEmpty(), () -> String.join("\n", differences));
    }

    @TestFactory
    Stream<DynamicTest> statement_saysWhatWasRecordedOfOtherVersions() {
        Map<String, Form> forms = forms();
        List<DynamicTest> tests = new ArrayList<>();
        for (GoldenCase golden : cases()) {
            Form form = forms.get(golden.id());
            if (form != null && !golden.isDdl()) {
                for (String variant : golden.variants()) {
                    Dialect version = GoldenDialects.ofVersion(variant);
                    tests.add(DynamicTest.dynamicTest(
                            golden.id() + " " + variant, () -> compare(golden, form, variant, version)));
                }
            }
        }
        return tests.stream();
    }

    private static void compare(GoldenCase golden, Form form, String variant, Dialect version) {
        GoldenCase recorded = golden.variant(version.name(), variant);
        Optional<String> listed = DEVIATIONS.of(golden.id(), variant);
        assertEquals("", difference(recorded, form, version, listed));
    }

    /** What is wrong, or an empty string. */
    private static String difference(GoldenCase golden, Form form, Dialect version, Optional<String> listed) {
        String dialect = version.name();
        Rendered rendered;
        try {
            rendered = form.render(golden, version);
        } catch (AthanorException | IllegalArgumentException e) {
            boolean expected = listed.map(Deviations.REFUSED::equals).orElse(golden.isError(dialect));
            return expected ? "" : "refused: " + e.getMessage();
        }
        boolean same = !golden.isError(dialect)
                && golden.forms(dialect).stream()
                        .anyMatch(recorded -> rendered.matches(recorded, golden.hasLostValues()));
        if (listed.isPresent()) {
            return same
                    ? "listed as a deviation, but there is none"
                    : rendered.text().equals(listed(golden, listed.get())) ? "" : "not as listed: " + rendered.text();
        }
        return same ? "" : "got " + rendered + ", recorded " + golden.forms(dialect);
    }

    private static String listed(GoldenCase golden, String text) {
        return golden.isDdl() ? DdlForm.plain(text) : text;
    }

    @Test
    void forms_areOfRecordedCases() {
        Set<String> unknown = new TreeSet<>(forms().keySet());
        cases().forEach(golden -> unknown.remove(golden.id()));
        assertTrue(unknown.isEmpty(), unknown::toString);
    }

    @Test
    void forms_coverNearlyAllCases() {
        List<GoldenCase> cases = cases();
        Map<String, Form> forms = forms();
        long built =
                cases.stream().filter(golden -> forms.containsKey(golden.id())).count();
        assertTrue(built >= cases.size() * 0.9, built + " of " + cases.size());
    }

    @AfterAll
    static void writeReport() throws IOException {
        REPORT.write(Path.of("target", "golden-report.json"));
        System.out.println(REPORT.table());
    }
}
