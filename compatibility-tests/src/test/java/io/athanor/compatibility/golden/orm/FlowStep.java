package io.athanor.compatibility.golden.orm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One recorded step of a flow.
 *
 * @param code what was executed
 * @param logs the forms of what it sent, any of which is right
 * @param isOrderFree whether the order of the lines is arbitrary
 * @param result what it resulted in, or a missing node
 * @param raised the name of the exception that it raised, or an empty string
 */
record FlowStep(String code, List<List<FlowLog.Line>> logs, boolean isOrderFree, JsonNode result, String raised) {

    static FlowStep of(JsonNode step) {
        List<List<FlowLog.Line>> logs = new ArrayList<>();
        step.properties().forEach(field -> {
            if (field.getKey().equals("other_logs")) {
                field.getValue().forEach(log -> logs.add(FlowLog.lines(log)));
            } else if (field.getKey().equals("log") || field.getKey().startsWith("log_")) {
                logs.add(FlowLog.lines(field.getValue()));
            }
        });
        String raises = step.path("raises").asText();
        String raised = raises.isEmpty() ? "" : raises.substring(0, raises.indexOf(':'));
        return new FlowStep(step.path("python").asText(), logs, step.has("order_free"), step.path("result"), raised);
    }

    /** Whether something of it can be seen: a statement, a result, or an exception. */
    boolean leavesTrace() {
        return !result.isMissingNode() || !raised.isEmpty() || logs.stream().anyMatch(log -> !log.isEmpty());
    }

    /** Whether what was sent is right. */
    boolean matches(List<FlowLog.Line> sent) {
        if (!isOrderFree) {
            return logs.contains(sent);
        }
        return logs.stream().anyMatch(log -> sorted(log).equals(sorted(sent)));
    }

    private static List<String> sorted(List<FlowLog.Line> log) {
        return log.stream().map(FlowLog.Line::toString).sorted().toList();
    }
}
