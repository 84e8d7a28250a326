package io.athanor.tutorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.athanor.engine.Engine;
import io.athanor.engine.Row;
import io.athanor.schema.MetaData;
import io.athanor.testkit.StatementRecorder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the tutorial on SQLite, and compares each step's statements, parameters and result with what was recorded. */
class TutorialTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What one run printed, sent and resulted in, by step. */
    private record Run(String printed, Map<String, List<String>> logs, Map<String, Object> results) {}

    private static Run run() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Map<String, List<String>> logs = new LinkedHashMap<>();
        Map<String, Object> results = new LinkedHashMap<>();
        try (Engine engine = Engine.create("sqlite:///:memory:");
                StatementRecorder recorder = StatementRecorder.recording(engine)) {
            Story.StepListener listener = new Story.StepListener() {
                @Override
                public void started(String number) {
                    if (!recorder.events().isEmpty()) {
                        fail("something was sent between the steps, before step " + number + ": " + recorder.events());
                    }
                }

                @Override
                public void finished(String number, Object result) {
                    logs.put(number, GoldenStep.lines(recorder.events()));
                    results.put(number, comparable(result));
                    recorder.clear();
                }
            };
            Story story = new Story(new PrintStream(printed, true, StandardCharsets.UTF_8), listener);
            new Tutorial(engine, story).run(new MetaData(), new MetaData());
        }
        return new Run(printed.toString(StandardCharsets.UTF_8), logs, results);
    }

    /** A result as the recording shows it: objects by their text, rows as lists. */
    private static Object comparable(Object value) {
        if (value instanceof Row row) {
            return comparable(row.values());
        }
        if (value instanceof Collection<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(element -> all.add(comparable(element)));
            return all;
        }
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof String) {
            return value;
        }
        return value instanceof Optional<?> optional ? comparable(optional.orElse(null)) : value.toString();
    }

    @TestFactory
    Stream<DynamicTest> step_sendsWhatWasRecorded() throws IOException {
        Run run = run();
        return GoldenStep.all().entrySet().stream()
                .filter(entry -> entry.getValue().logs().stream().anyMatch(log -> !log.isEmpty())
                        || run.logs().containsKey(entry.getKey()))
                .map(entry -> dynamicTest("tutorial/" + entry.getKey(), () -> {
                    List<List<String>> recorded = entry.getValue().logs();
                    List<String> sent = run.logs().get(entry.getKey());
                    assertTrue(sent != null, "the tutorial leaves out this step");
                    if (!recorded.contains(sent)) {
                        assertEquals(String.join("\n", recorded.get(0)), String.join("\n", sent));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> step_resultsInWhatWasRecorded() throws IOException {
        Run run = run();
        return GoldenStep.all().entrySet().stream()
                .filter(entry -> !entry.getValue().result().isMissingNode())
                .map(entry -> dynamicTest("tutorial/" + entry.getKey(), () -> {
                    JsonNode result = JSON.valueToTree(run.results().get(entry.getKey()));
                    assertEquals(text(entry.getValue().result()), text(result));
                }));
    }

    private static String text(JsonNode result) {
        String text = result.isTextual() ? result.asText() : result.toString();
        // The recording's word for a key that is not known yet.
        return text.equals("None") ? "null" : text;
    }

    @Test
    void run_printsTheCodeOfEachStep() {
        String printed = run().printed();
        assertTrue(printed.contains(">>> session.query(User.class)"), printed);
        assertTrue(printed.contains(">>> User user = new User(\"ed\", \"Ed Jones\", \"edsnickname\")"), printed);
    }
}
