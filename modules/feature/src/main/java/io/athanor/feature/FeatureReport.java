package io.athanor.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes all results as JSON: for each row its tests, by dialect, with their outcomes. */
final class FeatureReport {

    private FeatureReport() {}

    static void write(ResultFiles files) throws IOException {
        Map<String, Map<String, List<FeatureResult>>> byRow = new TreeMap<>();
        for (FeatureResult result : files.read()) {
            byRow.computeIfAbsent(result.row(), row -> new TreeMap<>())
                    .computeIfAbsent(result.dialect(), dialect -> new ArrayList<>())
                    .add(result);
        }
        List<String> rows = new ArrayList<>();
        FeatureTable.rows().forEach((id, feature) -> {
            Map<String, List<FeatureResult>> dialects = byRow.get(id);
            if (dialects != null) {
                rows.add("  {\"row\": " + quote(id) + ", \"feature\": " + quote(feature) + ", \"dialects\": {"
                        + String.join(", ", dialects(dialects)) + "}}");
            }
        });
        Files.writeString(files.report(), "[\n" + String.join(",\n", rows) + "\n]\n");
    }

    private static List<String> dialects(Map<String, List<FeatureResult>> byDialect) {
        List<String> parts = new ArrayList<>();
        byDialect.forEach((dialect, results) -> {
            List<String> tests = results.stream()
                    .map(result -> "{\"test\": " + quote(result.test()) + ", \"outcome\": "
                            + quote(result.outcome().label()) + "}")
                    .toList();
            parts.add(quote(dialect) + ": [" + String.join(", ", tests) + "]");
        });
        return parts;
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
