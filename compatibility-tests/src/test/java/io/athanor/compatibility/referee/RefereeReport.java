package io.athanor.compatibility.referee;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts per topic what became of the facts, and keeps what was found. */
final class RefereeReport {

    /** What became of a fact. */
    enum Outcome {
        /** All is as recorded. */
        EQUAL,
        /** The rows are as recorded; something else is another way for a listed reason. */
        DIFFERENT,
        /** What is right happened instead of what was recorded. */
        RIGHT,
        /** Something is wrong, as listed. */
        OPEN,
        /** Something is wrong. */
        WRONG,
        /** The fact cannot be written yet, as listed. */
        MISSING
    }

    private final Map<String, Map<String, Map<Outcome, Integer>>> counts = new TreeMap<>();
    private final ObjectNode found = RefereeFile.JSON.createObjectNode();

    synchronized void add(String database, RefereeFact fact, Outcome outcome, List<Finding> findings) {
        counts.computeIfAbsent(database, key -> new TreeMap<>())
                .computeIfAbsent(fact.topic(), key -> new EnumMap<>(Outcome.class))
                .merge(outcome, 1, Integer::sum);
        ObjectNode entry = found.withObjectProperty(database).putObject(fact.id());
        entry.put("outcome", outcome.name().toLowerCase(Locale.ROOT));
        if (!findings.isEmpty()) {
            ArrayNode texts = entry.putArray("findings");
            findings.forEach(finding -> texts.add(finding.toString()));
        }
    }

    /** The counts on a database as a table. */
    synchronized String table(String database) {
        StringBuilder table = new StringBuilder(String.format("%-28s", "referee, " + database));
        for (Outcome outcome : Outcome.values()) {
            table.append(String.format("%10s", outcome.name().toLowerCase(Locale.ROOT)));
        }
        Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
        counts.getOrDefault(database, Map.of()).forEach((topic, outcomes) -> {
            line(table, topic, outcomes);
            outcomes.forEach((outcome, number) -> all.merge(outcome, number, Integer::sum));
        });
        line(table, "all", all);
        return table.toString();
    }

    private static void line(StringBuilder table, String name, Map<Outcome, Integer> outcomes) {
        table.append(String.format("%n%-28s", name));
        for (Outcome outcome : Outcome.values()) {
            table.append(String.format("%10d", outcomes.getOrDefault(outcome, 0)));
        }
    }

    synchronized void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        RefereeFile.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), found);
    }
}
