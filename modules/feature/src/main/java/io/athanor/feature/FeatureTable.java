package io.athanor.feature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of the feature table: ids and what each is about. */
final class FeatureTable {

    private FeatureTable() {}

    /** The rows by id, in the table's order. */
    static Map<String, String> rows() throws IOException {
        try (InputStream stream = FeatureTable.class.getResourceAsStream("features.tsv")) {
            if (stream == null) {
                throw new IOException("features.tsv is missing beside " + FeatureTable.class.getName());
            }
            List<String> lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            Map<String, String> rows = new LinkedHashMap<>();
            lines.forEach(
                    line -> rows.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
            return rows;
        }
    }

    /** The area of a row: {@code SQL-X} of {@code SQL-X-17}. */
    static String area(String row) {
        return row.substring(0, row.lastIndexOf('-'));
    }
}
