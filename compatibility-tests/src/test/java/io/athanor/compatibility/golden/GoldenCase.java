package io.athanor.compatibility.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One recorded fact: what a statement looks like on each dialect. */
record GoldenCase(String id, JsonNode facts) {

    String area() {
        return id.substring(0, id.indexOf('/'));
    }

    /** The dialects that the fact is known for. */
    List<String> dialects() {
        List<String> names = new ArrayList<>();
        addNames(facts.path("sql").fieldNames(), names);
        addNames(facts.path("error").fieldNames(), names);
        return names;
    }

    private static void addNames(Iterator<String> from, List<String> names) {
        from.forEachRemaining(names::add);
    }

    boolean isError(String dialect) {
        return facts.path("error").has(dialect);
    }

    /** The recorded forms of the text and parameters, any of which is right. */
    List<Recorded> forms(String dialect) {
        List<Recorded> forms = new ArrayList<>();
        JsonNode parameters = facts.path("params").path(dialect);
        forms.add(new Recorded(facts.path("sql").path(dialect).asText(), parameters));
        JsonNode older = facts.path("in_2_0").path(dialect);
        if (older.has("sql")) {
            forms.add(
                    new Recorded(older.path("sql").asText(), older.has("params") ? older.path("params") : parameters));
        }
        return forms;
    }

    /** A text and its parameters. */
    record Recorded(String text, JsonNode parameters) {}
}
