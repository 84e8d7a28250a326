package io.athanor.compatibility.golden.orm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.athanor.compatibility.golden.GoldenFile;
import io.athanor.compatibility.golden.ParameterValues;
import io.athanor.testkit.RecordedEvent;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What was sent, in lines that can be compared. */
final class FlowLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private FlowLog() {}

    /**
     * A statement, or the limit of a transaction.
     *
     * @param text the text, whitespace aside
     * @param parameters the values, in rows if it is a batch
     * @param batch whether it is a batch
     */
    record Line(String text, JsonNode parameters, boolean batch) {

        /** The values without their division into rows. */
        List<JsonNode> values() {
            List<JsonNode> values = new ArrayList<>();
            for (JsonNode value : parameters) {
                if (value.isArray()) {
                    value.forEach(values::add);
                } else {
                    values.add(value);
                }
            }
            return values;
        }

        @Override
        public String toString() {
            return (batch ? "BATCH " : "") + text + (parameters.isMissingNode() ? "" : " " + parameters);
        }
    }

    /** The lines of a recorded log. */
    static List<Line> lines(JsonNode log) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode entry : log) {
            lines.add(
                    entry.has("tx")
                            ? limit(entry.path("tx").asText())
                            : line(
                                    entry.path("sql").asText(),
                                    entry.path("params"),
                                    entry.path("batch").asBoolean()));
        }
        return lines;
    }

    /** The lines of what an engine sent. */
    static List<Line> lines(List<RecordedEvent> events) {
        List<Line> lines = new ArrayList<>();
        for (RecordedEvent event : events) {
            lines.add(
                    event.isStatement()
                            ? line(
                                    event.text(),
                                    ParameterValues.encode(driverValues(event.parameters())),
                                    event.batch())
                            : limit(event.text()));
        }
        return lines;
    }

    private static Line limit(String text) {
        return new Line(text, MissingNode.getInstance(), false);
    }

    private static Line line(String text, JsonNode parameters, boolean batch) {
        return new Line(SentQuery.plain(text), plain(parameters), batch);
    }

    private static List<?> driverValues(List<?> values) {
        List<Object> all = new ArrayList<>();
        for (Object value : values) {
            all.add(
                    value instanceof List<?> row
                            ? driverValues(row)
                            : value instanceof LocalDateTime time ? TIME.format(time) : value);
        }
        return all;
    }

    /** Values with numbers in one form. */
    static JsonNode plain(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue().stripTrailingZeros();
            return GoldenFile.JSON.getNodeFactory().numberNode(number.setScale(Math.max(0, number.scale())));
        }
        if (!node.isArray()) {
            return node;
        }
        ArrayNode all = GoldenFile.JSON.createArrayNode();
        node.forEach(value -> all.add(plain(value)));
        return all;
    }
}
