package io.athanor.feature;

import io.athanor.feature.FeatureResult.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Notes what came of each tagged test, and writes the report when the tests of a module are over. The system property
 * {@value #FOLDER} names the folder of the results, {@value #MODULE} the module; without them nothing is written.
 * {@value #DIALECTS} has pairs of a word in the names of test classes and the dialect that it means. An invocation of a
 * class template is named after the dialect.
 */
public final class FeatureListener implements TestExecutionListener {
    static final String FOLDER = "athanor.feature.results";
    static final String MODULE = "athanor.feature.module";
    static final String DIALECTS = "athanor.feature.dialects";

    private final Queue<FeatureResult> results = new ConcurrentLinkedQueue<>();
    private final DialectOfTest dialects = DialectOfTest.parse(System.getProperty(DIALECTS, ""));
    private @Nullable TestPlan plan;

    /** Called by JUnit, which finds this class by its service file. */
    public FeatureListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(test, Outcome.SKIPPED);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> note(test, Outcome.PASSED);
            case ABORTED -> note(test, Outcome.SKIPPED);
            case FAILED -> note(test, Outcome.FAILED);
        }
    }

    private void note(TestIdentifier test, Outcome outcome) {
        if (!test.isTest()) {
            return;
        }
        method(test).ifPresent(source -> {
            Feature feature = source.getJavaMethod().getAnnotation(Feature.class);
            if (feature == null) {
                return;
            }
            String dialect = bed(test).orElseGet(() -> dialects.of(source.getJavaClass(), test.getDisplayName()));
            String name = source.getJavaClass().getSimpleName() + "." + source.getMethodName();
            boolean isCase = !test.getDisplayName().startsWith(source.getMethodName());
            String full = isCase ? name + " " + test.getDisplayName() : name;
            for (String row : feature.value()) {
                results.add(new FeatureResult(row, dialect, full, outcome));
            }
        });
    }

    /** The dialect on which a class template is invoked: its name up to a hyphen, behind which the driver may be. */
    private Optional<String> bed(TestIdentifier test) {
        TestIdentifier asked = test;
        while (asked != null && plan != null) {
            if (asked.getUniqueIdObject().getLastSegment().getType().equals("class-template-invocation")) {
                return Optional.of(asked.getDisplayName().split("-", 2)[0]);
            }
            asked = plan.getParent(asked).orElse(null);
        }
        return Optional.empty();
    }

    /** The test's method; that of the factory for a test which a factory has made. */
    private Optional<MethodSource> method(TestIdentifier test) {
        TestIdentifier asked = test;
        while (asked != null) {
            if (asked.getSource().orElse(null) instanceof MethodSource source) {
                return Optional.of(source);
            }
            asked = plan == null ? null : plan.getParent(asked).orElse(null);
        }
        return Optional.empty();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        String folder = System.getProperty(FOLDER);
        String module = System.getProperty(MODULE);
        if (folder == null || module == null) {
            return;
        }
        try {
            ResultFiles files = new ResultFiles(Path.of(folder));
            files.write(module, results);
            FeatureReport.write(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
