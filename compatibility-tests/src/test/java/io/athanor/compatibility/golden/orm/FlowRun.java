package io.athanor.compatibility.golden.orm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.athanor.compatibility.golden.Deviations;
import io.athanor.compatibility.golden.GoldenFile;
import io.athanor.engine.Engine;
import io.athanor.engine.Row;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
import io.athanor.testkit.StatementRecorder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a flow, which is compared step by step with what was recorded. */
final class FlowRun implements AutoCloseable {

    /** What stands for the recorded exceptions. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "IntegrityError", "IntegrityException",
            "MultipleResultsFound", "MultipleResultsFoundException",
            "NoResultFound", "NoResultFoundException",
            "StaleDataError", "StaleDataException",
            "ObjectDeletedError", "StaleDataException",
            "DetachedInstanceError", "DetachedInstanceException",
            "IndexError", "IllegalArgumentException");

    private final FlowFact fact;
    private final Engine engine;
    private final Registry registry;
    private final StatementRecorder recorder;
    private final List<String> differences = new ArrayList<>();
    private final List<String> instead = new ArrayList<>();
    private Session session;
    private int next;
    private boolean started;

    FlowRun(FlowFact fact, Engine engine, Registry registry) {
        this.fact = fact;
        this.engine = engine;
        this.registry = registry;
        this.session = SessionFactory.of(engine, registry).open();
        this.recorder = StatementRecorder.recording(engine);
        this.started = !fact.hasSetup();
    }

    Session session() {
        return session;
    }

    /** Another session in place of the first, which is closed. */
    Session reopen(SessionOption... options) {
        session.close();
        session = SessionFactory.of(engine, registry, options).open();
        return session;
    }

    Registry registry() {
        return registry;
    }

    Engine engine() {
        return engine;
    }

    /** The setup is done; what it sent does not count. */
    void start() {
        started = true;
        recorder.clear();
    }

    /** What was sent after the last step does not count, as it was not recorded. */
    void forgetEnd() {
        recorder.clear();
    }

    /** Whether no step is left that was recorded: without a server, some were not. */
    boolean isDone() {
        return next == fact.steps().size();
    }

    /** A step is done. */
    void step() {
        compare(null, "");
    }

    /** A step is done that results in something. */
    void step(@Nullable Object result) {
        compare(result, "");
    }

    /** Does a step that fails. */
    void failing(Runnable step) {
        String thrown = "nothing";
        try {
            step.run();
        } catch (RuntimeException e) {
            thrown = e.getClass().getSimpleName();
        }
        compare(null, thrown);
    }

    private void compare(@Nullable Object result, String thrown) {
        List<FlowLog.Line> sent = FlowLog.lines(recorder.events());
        recorder.clear();
        if (isDone()) {
            throw new AssertionError("more steps than the " + next + " that were recorded");
        }
        FlowStep step = fact.steps().get(next++);
        List<String> wrong = new ArrayList<>();
        if (!step.matches(sent)) {
            wrong.add(
                    "sent" + listed(sent) + "\n  recorded" + listed(step.logs().get(0)));
        }
        JsonNode node = FlowLog.plain(node(result));
        if (!step.result().isMissingNode() && !FlowLog.plain(step.result()).equals(node)) {
            wrong.add("resulted in " + node + ", recorded " + step.result());
        }
        String expected = EXCEPTIONS.getOrDefault(step.raised(), step.raised());
        if (!expected.equals(thrown)) {
            wrong.add("threw " + thrown + ", recorded " + step.raised());
        }
        if (!wrong.isEmpty()) {
            differences.add(step.code() + "\n  " + String.join("\n  ", wrong));
            boolean sameValues = values(sent).equals(values(step.logs().get(0)));
            sent.forEach(line -> instead.add(sameValues ? line.text() : line.toString()));
            if (!expected.equals(thrown) && !thrown.equals("nothing")) {
                instead.add(Deviations.REFUSED);
            }
        }
    }

    /** The values in order, however they are spread. */
    private static List<JsonNode> values(List<FlowLog.Line> lines) {
        List<JsonNode> values = new ArrayList<>();
        lines.forEach(line -> values.addAll(line.values()));
        return values;
    }

    private static String listed(List<FlowLog.Line> lines) {
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append("\n    ").append(line));
        return all.toString();
    }

    private static JsonNode node(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return node(optional.orElse(null));
        }
        if (value instanceof Row row) {
            return node(row.values());
        }
        if (value instanceof Collection<?> all) {
            ArrayNode array = GoldenFile.JSON.createArrayNode();
            all.forEach(element -> array.add(node(element)));
            return array;
        }
        boolean plain = value == null || value instanceof Number || value instanceof Boolean;
        return GoldenFile.JSON.valueToTree(plain ? value : value.toString());
    }

    /** What differs from what was recorded, a paragraph for each step. */
    List<String> differences() {
        if (!started) {
            throw new AssertionError("there was a setup, but the form does not say where it ends");
        }
        if (!isDone()) {
            throw new AssertionError(
                    "not all steps are done: " + fact.steps().get(next).code());
        }
        List<String> all = new ArrayList<>(differences);
        if (!recorder.events().isEmpty()) {
            all.add("after the last step it sent " + recorder.events());
        }
        return all;
    }

    /**
     * What the steps that differ sent, for the list of deviations: with values where these are not the recorded ones,
     * and with a word where a step was refused.
     */
    String instead() {
        return String.join("; ", instead);
    }

    @Override
    public void close() {
        recorder.close();
        session.close();
    }
}
