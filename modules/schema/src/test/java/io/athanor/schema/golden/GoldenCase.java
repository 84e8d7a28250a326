package io.athanor.schema.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One recorded case.
 *
 * @param id its name
 * @param python the input
 * @param facts all that was recorded
 */
record GoldenCase(String id, String python, Map<String, @Nullable Object> facts) {

    static Map<String, GoldenCase> all() {
        Map<String, GoldenCase> cases = new LinkedHashMap<>();
        try (InputStream stream = Objects.requireNonNull(GoldenCase.class.getResourceAsStream("/golden/ddl.jsonl"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, @Nullable Object> facts = object(Json.parse(line));
                String id = String.valueOf(facts.get("id"));
                cases.put(id, new GoldenCase(id, String.valueOf(facts.get("python")), facts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** Whether SQLAlchemy refuses the case for a dialect. */
    boolean isRefused(String dialect, String variant) {
        Map<String, @Nullable Object> special =
                object(object(facts.get("variants")).get(variant));
        return special.isEmpty() ? object(facts.get("error")).containsKey(dialect) : special.containsKey("error");
    }

    /** The recorded statements of a dialect, in the form of a server version if there is one. */
    List<String> sql(String dialect, String variant) {
        Map<String, @Nullable Object> special =
                object(object(facts.get("variants")).get(variant));
        Object sql = special.containsKey("sql")
                ? special.get("sql")
                : object(facts.get("sql")).get(dialect);
        if (sql instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return sql == null ? List.of() : List.of(sql.toString());
    }

    /** Whether anything was recorded for a dialect. */
    boolean isKnown(String dialect) {
        return object(facts.get("sql")).containsKey(dialect)
                || object(facts.get("error")).containsKey(dialect);
    }

    /** Whether the order of the statements was arbitrary. */
    boolean isOrderFree(String dialect) {
        return facts.get("order_free") instanceof List<?> dialects && dialects.contains(dialect);
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }
}
