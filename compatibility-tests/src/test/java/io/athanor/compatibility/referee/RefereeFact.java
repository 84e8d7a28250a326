package io.athanor.compatibility.referee;

import com.fasterxml.jackson.databind.JsonNode;
import io.athanor.engine.ExecutionOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * A recorded fact: a flow over a small mapping, and what came of each step.
 *
 * @param json the record
 */
record RefereeFact(JsonNode json) {

    private static final String ON_POSTGRESQL = "-postgresql";

    String id() {
        return json.path("id").asText();
    }

    String topic() {
        return json.path("topic").asText();
    }

    /** The name that the forms have it under: a flow that was recorded on a second database has one form. */
    String form() {
        String name = id().substring("referee/".length());
        return name.endsWith(ON_POSTGRESQL) ? name.substring(0, name.length() - ON_POSTGRESQL.length()) : name;
    }

    /** Whether what was recorded loses something or misleads, so that something else is right. */
    boolean isNotToImitate() {
        return json.has("not_to_imitate");
    }

    boolean hasForeignKeys() {
        return json.path("foreign_keys").asBoolean(true);
    }

    /** How the engine was told to execute statements. */
    ExecutionOptions options() {
        int page = json.path("engine").path("insertmanyvalues_page_size").asInt();
        return page == 0 ? ExecutionOptions.NONE : ExecutionOptions.NONE.withInsertRows(page);
    }

    /** Whether it was recorded with this dialect. */
    boolean isRecordedOn(String dialect) {
        return json.path("dialect").asText().equals(dialect);
    }

    /** Whether its results and rows were seen with this dialect. */
    boolean holdsOn(String dialect) {
        return isRecordedOn(dialect)
                || names("same_on").contains(dialect)
                || names("rows_same_on").contains(dialect);
    }

    private List<String> names(String field) {
        List<String> names = new ArrayList<>();
        json.path(field).forEach(name -> names.add(name.asText()));
        return names;
    }

    List<JsonNode> steps() {
        List<JsonNode> steps = new ArrayList<>();
        json.path("steps").forEach(steps::add);
        return steps;
    }

    /** By table: the names of columns and the rows at the end. */
    JsonNode rows() {
        return json.path("rows");
    }

    @Override
    public String toString() {
        return id() + ": " + json.path("shows").asText();
    }
}
