package io.athanor.compatibility.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.athanor.sql.type.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The encoding of parameters in the recorded facts. */
public final class ParameterValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ParameterValues() {}

    /** A value that is given at execution. */
    record Later(String name) {}

    /** Values as the facts have them. */
    public static ArrayNode encode(List<?> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(node(value)));
        return array;
    }

    private static JsonNode node(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof String text) {
            return NODES.textNode(text);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof BigDecimal decimal) {
            return tagged("$decimal", decimal.toPlainString());
        }
        if (value instanceof Number number) {
            return NODES.numberNode(new BigDecimal(number.toString()));
        }
        if (value instanceof List<?> list) {
            return encode(list);
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((name, member) -> object.set(String.valueOf(name), node(member)));
            return object;
        }
        return typed(value);
    }

    private static JsonNode typed(Object value) {
        if (value instanceof Later later) {
            return tagged("$bind", later.name());
        }
        if (value instanceof LocalDateTime time) {
            return tagged(
                    "$datetime",
                    DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(time));
        }
        if (value instanceof LocalDate || value instanceof LocalTime) {
            return tagged(value instanceof LocalDate ? "$date" : "$time", value.toString());
        }
        if (value instanceof Duration duration) {
            return NODES.objectNode().set("$interval_seconds", NODES.numberNode(duration.toSeconds()));
        }
        if (value instanceof Enum<?> constant) {
            return tagged("$enum", constant.name());
        }
        if (value instanceof UUID uuid) {
            return tagged("$uuid", uuid.toString());
        }
        if (value instanceof byte[] bytes) {
            return tagged("$bytes", HexFormat.of().formatHex(bytes));
        }
        if (value instanceof Json json) {
            return json == Json.NULL ? NODES.objectNode().put("$json_null", true) : parsed(json.toString());
        }
        throw new IllegalArgumentException(
                "no encoding for a " + value.getClass().getName());
    }

    private static JsonNode parsed(String json) {
        try {
            return GoldenFile.JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static ObjectNode tagged(String tag, String text) {
        return NODES.objectNode().put(tag, text);
    }

    /** Whether the nodes are the same, where numbers are compared by value. */
    public static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.isArray() && right.isArray() && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                if (!same(left.get(i), right.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (left.isObject() && right.isObject() && left.size() == right.size()) {
            for (var field : left.properties()) {
                JsonNode other = right.get(field.getKey());
                if (other == null || !same(field.getValue(), other)) {
                    return false;
                }
            }
            return true;
        }
        return left.equals(right);
    }
}
