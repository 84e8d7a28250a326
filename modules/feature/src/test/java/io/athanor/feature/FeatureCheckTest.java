package io.athanor.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.FeatureResult.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureCheckTest {
    private static final FeatureResult PASSED = new FeatureResult("ASY-01", "sqlite", "ATest.a", Outcome.PASSED);

    @Test
    void complaints_nameRowsThatNoTestShows() throws IOException {
        List<String> complaints = FeatureCheck.complaints(List.of(PASSED), List.of(), Set.of("ASY"), Set.of());
        assertFalse(complaints.stream().anyMatch(line -> line.contains("ASY-01")), complaints::toString);
        assertTrue(complaints.stream().anyMatch(line -> line.startsWith("no test shows: ASY-02 ")));
    }

    @Test
    void complaints_acceptADeviation() throws IOException {
        List<String> complaints = FeatureCheck.complaints(
                List.of(PASSED), List.of("| ASY-02 | left out | why |"), Set.of("ASY"), Set.of());
        assertFalse(complaints.stream().anyMatch(line -> line.contains("ASY-02")), complaints::toString);
    }

    @Test
    void complaints_nameFailuresAndUnknownRows() throws IOException {
        FeatureResult failed = new FeatureResult("ASY-01", "mariadb", "ATest.a", Outcome.FAILED);
        FeatureResult unknown = new FeatureResult("ASY-99", "any", "ATest.b", Outcome.PASSED);
        List<String> complaints =
                FeatureCheck.complaints(List.of(PASSED, failed, unknown), List.of(), Set.of("ASY"), Set.of());
        assertTrue(complaints.contains("unknown feature: ASY-99"), complaints::toString);
        assertTrue(complaints.stream().anyMatch(line -> line.startsWith("a test fails: ASY-01 ")));
    }

    @Test
    void complaints_areOfFinishedAreasOnly() throws IOException {
        assertEquals(List.of(), FeatureCheck.complaints(List.of(), List.of(), Set.of(), Set.of()));
    }

    @Test
    void complaints_nameUnknownAreas() throws IOException {
        assertEquals(
                List.of("unknown area: NOPE", "unknown area: NOT"),
                FeatureCheck.complaints(List.of(), List.of(), Set.of("NOPE"), Set.of("NOT", "ORM-M")));
    }

    @Test
    void table_countsShownAreasWithoutDemandingThem() throws IOException {
        FeatureResult failed = new FeatureResult("ASY-02", "mariadb", "ATest.a", Outcome.FAILED);
        FeatureResult passed = new FeatureResult("ASY-02", "sqlite", "ATest.a", Outcome.PASSED);
        String table = FeatureCheck.table(
                List.of(PASSED, failed, passed), List.of("| ASY-03 | left out | why |"), Set.of(), Set.of("ORM-I"));
        assertTrue(table.contains("ASY          6      1        1          1\n"), table);
        assertTrue(table.contains("ORM-I        8      0        0          0\n"), table);
        assertFalse(table.contains("ORM-E"), table);
        assertEquals(
                List.of(),
                FeatureCheck.complaints(List.of(PASSED, failed, passed), List.of(), Set.of(), Set.of("ORM-I")));
    }

    @Test
    void table_marksFinishedAreas() throws IOException {
        String table = FeatureCheck.table(List.of(), List.of(), Set.of("ASY"), Set.of());
        assertTrue(table.contains("ASY          6      0        0          0  complete, or the gate is closed"), table);
    }

    @Test
    void report_listsTestsByRowAndDialect(@TempDir Path folder) throws IOException {
        ResultFiles files = new ResultFiles(folder.resolve("results"));
        files.write("a", List.of(PASSED));
        files.write("b", List.of(new FeatureResult("ASY-01", "any", "BTest.b \"x\"", Outcome.FAILED)));
        FeatureReport.write(files);
        String report = Files.readString(files.report());
        assertTrue(report.contains("\"row\": \"ASY-01\""), report);
        assertTrue(
                report.contains("\"any\": [{\"test\": \"BTest.b \\\"x\\\"\", \"outcome\": \"failed\"}], "
                        + "\"sqlite\": [{\"test\": \"ATest.a\", \"outcome\": \"passed\"}]"),
                report);
    }

    @Test
    void dialect_isToldByAnnotationClassOrCase() {
        DialectOfTest dialects = DialectOfTest.parse("Sqlite=sqlite, ConnectorJ=mariadb,Oracle=oracle");
        assertEquals("mariadb", dialects.of(ConnectorJSample.class, "a()"));
        assertEquals("acme", dialects.of(AnnotatedSqliteSample.class, "a()"));
        assertEquals("oracle", dialects.of(Sample.class, "in_list oracle"));
        assertEquals(DialectOfTest.ANY, dialects.of(Sample.class, "a()"));
        assertEquals(DialectOfTest.ANY, DialectOfTest.parse("").of(ConnectorJSample.class, "a()"));
        assertThrows(IllegalArgumentException.class, () -> DialectOfTest.parse("Sqlite"));
    }

    private static final class ConnectorJSample {}

    @OnDialect("acme")
    private static final class AnnotatedSqliteSample {}

    private static final class Sample {}
}
