package io.athanor.compatibility.referee;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The recorded facts, and the lists of those that are not as recorded. */
final class RefereeFile {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private RefereeFile() {}

    static List<RefereeFact> facts() {
        List<RefereeFact> facts = new ArrayList<>();
        try {
            for (String line : lines("facts.jsonl")) {
                facts.add(new RefereeFact(JSON.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    /** A list of lines such as {@code id: why}; those that begin with {@code #} explain the list. */
    static Map<String, String> list(String name) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line : lines(name)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(": ");
            if (colon < 0 || reasons.put(line.substring(0, colon), line.substring(colon + 2)) != null) {
                throw new IllegalStateException("not \"id: why\", or there twice, in " + name + ": " + line);
            }
        }
        return reasons;
    }

    private static List<String> lines(String name) {
        String path = "/referee/" + name;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RefereeFile.class.getResourceAsStream(path), path), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
