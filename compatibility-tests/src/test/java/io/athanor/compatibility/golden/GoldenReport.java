package io.athanor.compatibility.golden;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the outcomes per area and dialect. */
public final class GoldenReport {

    /** What became of a case on a dialect. */
    public enum Outcome {
        /** It is as recorded. */
        EQUAL,
        /** It is another on purpose. */
        DEVIATION,
        /** It is another. */
        DIFFERENT,
        /** Nothing can be compared yet. */
        MISSING
    }

    private final Map<String, Map<Outcome, TreeSet<String>>> byAreaAndDialect = new TreeMap<>();

    /** Counts an outcome. */
    public synchronized void add(GoldenCase golden, String dialect, Outcome outcome) {
        byAreaAndDialect
                .computeIfAbsent(golden.area() + " " + dialect, key -> new LinkedHashMap<>())
                .computeIfAbsent(outcome, key -> new TreeSet<>())
                .add(golden.id());
    }

    private static int count(Map<Outcome, TreeSet<String>> outcomes, Outcome outcome) {
        return outcomes.getOrDefault(outcome, new TreeSet<>()).size();
    }

    /** The counts as a table. */
    public String table() {
        StringBuilder table = new StringBuilder(String.format(
                "%-17s %-11s %6s %6s %10s %10s %8s%n",
                "area", "dialect", "cases", "equal", "deviations", "different", "missing"));
        byAreaAndDialect.forEach((key, outcomes) -> {
            int cases = outcomes.values().stream().mapToInt(TreeSet::size).sum();
            table.append(String.format(
                    "%-17s %-11s %6d %6d %10d %10d %8d%n",
                    key.substring(0, key.indexOf(' ')),
                    key.substring(key.indexOf(' ') + 1),
                    cases,
                    count(outcomes, Outcome.EQUAL),
                    count(outcomes, Outcome.DEVIATION),
                    count(outcomes, Outcome.DIFFERENT),
                    count(outcomes, Outcome.MISSING)));
        });
        return table.toString();
    }

    /** Writes counts and ids as JSON. */
    public void write(Path file) throws IOException {
        ObjectNode report = GoldenFile.JSON.createObjectNode();
        byAreaAndDialect.forEach((key, outcomes) -> {
            ObjectNode area = report.withObjectProperty(key.substring(0, key.indexOf(' ')));
            ObjectNode dialect = area.putObject(key.substring(key.indexOf(' ') + 1));
            dialect.put(
                    "cases", outcomes.values().stream().mapToInt(TreeSet::size).sum());
            for (Outcome outcome : Outcome.values()) {
                List<String> ids = List.copyOf(outcomes.getOrDefault(outcome, new TreeSet<>()));
                ObjectNode counted = dialect.putObject(outcome.name().toLowerCase(java.util.Locale.ROOT));
                counted.put("count", ids.size());
                ArrayNode list = counted.putArray("ids");
                ids.forEach(list::add);
            }
        });
        Files.createDirectories(file.getParent());
        GoldenFile.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
    }
}
