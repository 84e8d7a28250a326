package io.athanor.compatibility.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts the tests on each bed, and writes a table of them when all are over to the file that the system property
 * {@value #FILE} names: a line for each known bed with its name, the numbers of tests that passed and failed, and why
 * it is absent; and a line {@code nowhere} for each suite that ran on no bed.
 */
public final class BedReport implements TestExecutionListener {

    static final String FILE = "athanor.bed.report";

    private static final String TEMPLATE = "class-template";
    private static final String INVOCATION = "class-template-invocation";

    private final Map<String, Counts> beds = new TreeMap<>();
    private final Set<String> suites = new TreeSet<>();
    private @Nullable TestPlan plan;

    /** Called by JUnit, which finds this class by its service file. */
    public BedReport() {}

    private static final class Counts {
        int passed;
        int failed;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        if (is(test, TEMPLATE)) {
            suites.add(test.getUniqueIdObject().getLastSegment().getValue());
        }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        TestIdentifier asked = test;
        while (asked != null && plan != null && !is(asked, INVOCATION)) {
            asked = plan.getParent(asked).orElse(null);
        }
        if (asked == null || plan == null) {
            return;
        }
        plan.getParent(asked)
                .ifPresent(suite ->
                        suites.remove(suite.getUniqueIdObject().getLastSegment().getValue()));
        Counts counts = beds.computeIfAbsent(asked.getDisplayName(), name -> new Counts());
        if (result.getStatus() == Status.FAILED) {
            counts.failed++;
        } else if (test.isTest() && result.getStatus() == Status.SUCCESSFUL) {
            counts.passed++;
        }
    }

    private static boolean is(TestIdentifier test, String type) {
        return test.getUniqueIdObject().getLastSegment().getType().equals(type);
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan finished) {
        String file = System.getProperty(FILE);
        if (file == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (TestBed bed : TestBeds.known()) {
            Counts counts = beds.getOrDefault(bed.name(), new Counts());
            lines.add(String.format(
                            "%-28s %5d passed %3d failed  %s",
                            bed.name(),
                            counts.passed,
                            counts.failed,
                            bed.absence().orElse(""))
                    .strip());
        }
        suites.forEach(suite -> lines.add("nowhere " + suite));
        try {
            Files.write(Path.of(file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
