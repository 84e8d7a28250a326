package io.athanor.compatibility.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * One recorded fact: what a statement looks like on each dialect.
 *
 * @param id the id, of area, group and name
 * @param facts what was recorded
 */
public record GoldenCase(String id, JsonNode facts) {

    /** The first part of the id, which is also the name of the file. */
    public String area() {
        return id.substring(0, id.indexOf('/'));
    }

    /**
     * Cases with parameters whose names have characters that the recorder could not look up, so that it recorded null
     * in place of their values.
     */
    private static final Set<String> WITH_LOST_VALUES =
            Set.of("expr/bind/bind-name-odd", "dml/insert/reserved", "dml/update/reserved");

    /** Whether null among the recorded parameters means that the value is not known. */
    boolean hasLostValues() {
        return WITH_LOST_VALUES.contains(id);
    }

    /** The dialects that the fact is known for. */
    public List<String> dialects() {
        List<String> names = new ArrayList<>();
        addNames(facts.path("sql").fieldNames(), names);
        addNames(facts.path("error").fieldNames(), names);
        return names;
    }

    private static void addNames(Iterator<String> from, List<String> names) {
        from.forEachRemaining(names::add);
    }

    /** The dialects of other versions for which the fact is another, such as {@code mysql-5.7}. */
    public List<String> variants() {
        List<String> names = new ArrayList<>();
        addNames(facts.path("variants").fieldNames(), names);
        return names;
    }

    /** Whether the statement was refused. */
    public boolean isError(String dialect) {
        return facts.path("error").has(dialect);
    }

    /** The recorded forms of the text and parameters, any of which is right. */
    public List<Recorded> forms(String dialect) {
        List<Recorded> forms = new ArrayList<>();
        JsonNode parameters = facts.path("params").path(dialect);
        forms.add(new Recorded(text(facts.path("sql").path(dialect), dialect), parameters));
        JsonNode older = facts.path("in_2_0").path(dialect);
        if (older.has("sql")) {
            forms.add(new Recorded(
                    text(older.path("sql"), dialect), older.has("params") ? older.path("params") : parameters));
        }
        return forms;
    }

    private String text(JsonNode sql, String dialect) {
        if (!isDdl()) {
            return sql.asText();
        }
        List<String> statements = new ArrayList<>();
        if (sql.isArray()) {
            sql.forEach(statement -> statements.add(statement.asText()));
        } else {
            statements.add(sql.asText());
        }
        return DdlForm.plain(statements, isOrderFree(dialect));
    }

    /** Whether it is about DDL: one or more statements without parameters. */
    boolean isDdl() {
        return area().equals("ddl");
    }

    /** Whether the statements were recorded in an arbitrary order. */
    boolean isOrderFree(String dialect) {
        for (JsonNode name : facts.path("order_free")) {
            if (name.asText().equals(dialect)) {
                return true;
            }
        }
        return false;
    }

    /** The fact for another version of a dialect, such as {@code "mysql-5.7"}, or this one if it is the same. */
    public GoldenCase variant(String dialect, String variant) {
        JsonNode special = facts.path("variants").path(variant);
        if (special.isMissingNode()) {
            return this;
        }
        ObjectNode all = facts.deepCopy();
        all.withObjectProperty("sql").remove(dialect);
        all.withObjectProperty("error").remove(dialect);
        all.remove("in_2_0");
        String outcome = special.has("error") ? "error" : "sql";
        all.withObjectProperty(outcome).set(dialect, special.path(outcome));
        if (special.has("params")) {
            all.withObjectProperty("params").set(dialect, special.path("params"));
        }
        return new GoldenCase(id, all);
    }

    /**
     * A text and its parameters.
     *
     * @param text the text
     * @param parameters the parameters in order
     */
    public record Recorded(String text, JsonNode parameters) {}
}
