package io.athanor.compatibility.referee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.athanor.testkit.RecordedEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares statements, but for what says the same: labels, the order of selected columns, white space. */
final class RefereeLog {

    private static final Pattern LABEL = Pattern.compile("(\\w+\\.\\w+) AS \\w+");
    private static final Pattern VALUE_FIRST = Pattern.compile("\\? = (\\w+\\.\\w+)");
    private static final Pattern UUID = Pattern.compile("\\{\"\\$uuid\":\"([^\"]*)\"\\}");
    private static final Pattern SAVEPOINT = Pattern.compile("SAVEPOINT \\w+");
    private static final Pattern SELECTED = Pattern.compile("SELECT (\\w+\\.\\w+(?:, \\w+\\.\\w+)*) FROM (.*)");

    private static final int LONG = 50;
    private static final Pattern LIST = Pattern.compile("\\((?:\\?, ){" + LONG + ",}\\?\\)");

    private RefereeLog() {}

    /** What differs from every recorded form of a step, or null. */
    static @Nullable String difference(JsonNode step, List<RecordedEvent> events) {
        boolean orderFree = step.path("order_free").asBoolean();
        List<String> actual = new ArrayList<>();
        events.forEach(event -> actual.add(entry(event.text(), actual(event), event.batch(), orderFree)));
        List<JsonNode> forms = new ArrayList<>(List.of(step.path("log")));
        if (step.has("log_without_insertmanyvalues")) {
            forms.add(step.path("log_without_insertmanyvalues"));
        }
        step.path("other_logs").forEach(forms::add);
        String shown = null;
        for (JsonNode form : forms) {
            List<String> recorded = recorded(form, orderFree);
            if (same(recorded, actual, orderFree)) {
                return null;
            }
            shown = shown == null ? "recorded " + lines(recorded) : shown;
        }
        return shown + "\n    sent " + lines(actual);
    }

    private static @Nullable ArrayNode actual(RecordedEvent event) {
        if (!event.isStatement()) {
            return null;
        }
        ArrayNode parameters = (ArrayNode) RefereeValues.encode(event.parameters());
        return event.batch() ? parameters : shortened(parameters);
    }

    private static boolean same(List<String> recorded, List<String> actual, boolean orderFree) {
        return orderFree
                ? recorded.stream()
                        .sorted()
                        .toList()
                        .equals(actual.stream().sorted().toList())
                : recorded.equals(actual);
    }

    private static String lines(List<String> entries) {
        return entries.isEmpty() ? "nothing" : "\n      " + String.join("\n      ", entries);
    }

    private static List<String> recorded(JsonNode log, boolean orderFree) {
        List<String> entries = new ArrayList<>();
        for (JsonNode entry : log) {
            if (entry.has("tx")) {
                entries.add(entry.path("tx").asText());
            } else {
                ArrayNode parameters = (ArrayNode) RefereeValues.plain(entry.path("params"));
                entries.add(entry(
                        entry.path("sql").asText(),
                        parameters,
                        entry.path("batch").asBoolean(),
                        orderFree));
            }
        }
        return entries;
    }

    private static String entry(String sql, @Nullable ArrayNode parameters, boolean batch, boolean orderFree) {
        String text = text(sql);
        if (parameters == null || text.contains("SAVEPOINT")) {
            return text;
        }
        if (batch && parameters.size() == 1) {
            return text + "  " + hexadecimal(parameters.get(0));
        }
        if (batch && orderFree) {
            List<String> rows = new ArrayList<>();
            parameters.forEach(row -> rows.add(row.toString()));
            return text + "  " + hexadecimal(rows.stream().sorted().toList());
        }
        return text + "  " + hexadecimal(parameters);
    }

    /** A UUID is recorded as its digits where the database has no such type. */
    private static String hexadecimal(Object parameters) {
        return UUID.matcher(parameters.toString())
                .replaceAll(uuid -> '"' + uuid.group(1).replace("-", "") + '"');
    }

    /** Long lists are recorded as their ends and the number of those between. */
    private static ArrayNode shortened(ArrayNode parameters) {
        int number = parameters.size();
        if (number <= LONG) {
            return parameters;
        }
        ArrayNode ends = RefereeFile.JSON.createArrayNode();
        ends.add(parameters.get(0)).add(parameters.get(1));
        ends.addObject().put("$more", number - 4);
        return ends.add(parameters.get(number - 2)).add(parameters.get(number - 1));
    }

    private static String text(String sql) {
        String text = sql.replaceAll("\\s+", " ").strip();
        text = LABEL.matcher(text).replaceAll("$1");
        text = VALUE_FIRST.matcher(text).replaceAll("$1 = ?");
        text = LIST.matcher(text).replaceAll(list -> "(? x " + (list.group().length() / 3) + ")");
        text = SAVEPOINT.matcher(text).replaceAll("SAVEPOINT");
        Matcher selected = SELECTED.matcher(text);
        if (selected.matches()) {
            String[] columns = selected.group(1).split(", ", -1);
            Arrays.sort(columns);
            text = "SELECT " + String.join(", ", columns) + " FROM " + selected.group(2);
        }
        return text;
    }
}
