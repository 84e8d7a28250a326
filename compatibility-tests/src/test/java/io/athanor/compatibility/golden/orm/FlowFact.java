package io.athanor.compatibility.golden.orm;

import com.fasterxml.jackson.databind.JsonNode;
import io.athanor.compatibility.golden.GoldenCase;
import io.athanor.compatibility.golden.GoldenFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A recorded flow.
 *
 * @param golden the fact
 * @param dialect the dialect that it was recorded on
 * @param formId the id that the flow's form has, which is the same for all dialects
 * @param hasSetup whether something was done before the recording started
 * @param steps the steps that a form marks: those that leave a trace on any dialect
 */
record FlowFact(GoldenCase golden, String dialect, String formId, boolean hasSetup, List<FlowStep> steps) {

    /** The flows on SQLite in memory. */
    static List<FlowFact> onSqlite() {
        List<FlowFact> facts = new ArrayList<>();
        for (GoldenCase golden : GoldenFile.read("orm-flow")) {
            facts.add(of(golden, golden.id(), tracesIn(golden)));
        }
        return facts;
    }

    /** The flows that were recorded without a server. */
    static List<FlowFact> onStubs() {
        Map<String, Set<String>> traces = new HashMap<>();
        GoldenFile.read("orm-flow").forEach(golden -> traces.put(golden.id(), tracesIn(golden)));
        List<FlowFact> facts = new ArrayList<>();
        for (GoldenCase golden : GoldenFile.read("orm-flush-dialect")) {
            String name = golden.id().substring(golden.id().lastIndexOf('/') + 1);
            String formId = "orm-flow/" + name.replaceFirst("-", "/");
            facts.add(of(golden, formId, traces.get(formId)));
        }
        return facts;
    }

    private static FlowFact of(GoldenCase golden, String formId, Set<String> traced) {
        List<FlowStep> steps = new ArrayList<>();
        for (JsonNode step : golden.facts().path("steps")) {
            FlowStep recorded = FlowStep.of(step);
            if (recorded.leavesTrace() || traced.contains(recorded.code())) {
                steps.add(recorded);
            }
        }
        return new FlowFact(
                golden,
                golden.facts().path("dialect").asText(),
                formId,
                golden.facts().has("setup"),
                steps);
    }

    private static Set<String> tracesIn(GoldenCase golden) {
        Set<String> traced = new HashSet<>();
        for (JsonNode step : golden.facts().path("steps")) {
            if (FlowStep.of(step).leavesTrace()) {
                traced.add(step.path("python").asText());
            }
        }
        return traced;
    }

    /** Whether it needs the rows of the fixture, and so a database. */
    boolean needsServer() {
        return golden.area().equals("orm-flow");
    }

    String id() {
        return golden.id();
    }
}
