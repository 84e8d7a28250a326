package io.athanor.compatibility.golden;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The recorded facts of one area. */
public final class GoldenFile {

    /** Reads and writes numbers without loss. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private GoldenFile() {}

    /** The facts of an area, in the order of its file. */
    public static List<GoldenCase> read(String area) {
        List<GoldenCase> cases = new ArrayList<>();
        String path = "/golden/" + area + ".jsonl";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldenFile.class.getResourceAsStream(path), path), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode facts = JSON.readTree(line);
                cases.add(new GoldenCase(facts.path("id").asText(), facts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }
}
