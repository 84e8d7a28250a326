package io.athanor.tutorial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.athanor.testkit.RecordedEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One step of the recorded tutorial: the forms of its log in several releases, and its result.
 *
 * @param logs the recorded forms, each a list of comparable lines
 * @param result the recorded result, or a missing node
 */
record GoldenStep(List<List<String>> logs, JsonNode result) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FORMS = List.of("log", "log_2_0", "log_1_3", "log_without_insertmanyvalues");

    /** All steps by number, in order. */
    static Map<String, GoldenStep> all() throws IOException {
        Map<String, GoldenStep> steps = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                GoldenStep.class.getResourceAsStream("/golden/tutorial.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode step = JSON.readTree(line);
                List<List<String>> logs = new ArrayList<>();
                FORMS.stream().filter(step::has).forEach(form -> logs.add(lines(step.get(form))));
                steps.put(step.get("id").asText().replace("tutorial/", ""), new GoldenStep(logs, step.path("result")));
            }
        }
        return steps;
    }

    private static List<String> lines(JsonNode log) {
        List<String> lines = new ArrayList<>();
        for (JsonNode entry : log) {
            lines.add(
                    entry.has("tx")
                            ? entry.get("tx").asText()
                            : (entry.path("batch").asBoolean() ? "BATCH " : "")
                                    + plain(entry.get("sql").asText()) + " " + entry.get("params"));
        }
        return lines;
    }

    /** What the engine did, as comparable lines. */
    static List<String> lines(List<RecordedEvent> events) {
        List<String> lines = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (!event.isStatement()) {
                lines.add(event.kind().name());
                continue;
            }
            String parameters = JSON.valueToTree(event.parameters()).toString();
            lines.add((event.batch() ? "BATCH " : "") + plain(event.text()) + " " + parameters);
        }
        return lines;
    }

    private static String plain(String sql) {
        return sql.replaceAll("\\s+", " ").strip();
    }
}
