package io.athanor.compatibility.referee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as the facts write them. */
final class RefereeValues {

    /** What {@link RefereeFlow#state} says of an object that is in no session. */
    static final String OUTSIDE = "outside";

    private static final Set<String> KINDS_OF_OUTSIDE = Set.of("transient", "deleted", "detached");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RefereeValues() {}

    static JsonNode encode(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()));
        }
        if (value instanceof UUID uuid) {
            return NODES.objectNode().put("$uuid", uuid.toString());
        }
        if (value instanceof Collection<?> values) {
            ArrayNode array = NODES.arrayNode();
            values.forEach(element -> array.add(encode(element)));
            return array;
        }
        return NODES.textNode(value instanceof Instrumented entity ? name(entity) : value.toString());
    }

    private static JsonNode number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return NODES.numberNode(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** An object as its class and key; the key is read past the mapping, so that nothing is loaded. */
    private static String name(Instrumented entity) {
        Class<?> type = entity.getClass();
        return EntityDescriptor.forClass(type).descriptions().stream()
                .filter(description -> description instanceof ColumnDescription column && column.id())
                .map(description -> String.valueOf(entity.$orm_get(description.index())))
                .collect(Collectors.joining(", ", type.getSimpleName() + "(", ",)"));
    }

    /** A recorded value in the form of {@link #encode}. */
    static JsonNode plain(JsonNode recorded) {
        if (recorded.isNumber()) {
            return number(recorded.decimalValue());
        }
        if (recorded.isArray()) {
            ArrayNode array = NODES.arrayNode();
            recorded.forEach(element -> array.add(plain(element)));
            return array;
        }
        return recorded;
    }

    static boolean same(JsonNode recorded, JsonNode actual) {
        if (recorded.isArray() && actual.isArray() && recorded.size() == actual.size()) {
            for (int i = 0; i < recorded.size(); i++) {
                if (!same(recorded.get(i), actual.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return plain(recorded).equals(actual)
                || actual.asText().equals(OUTSIDE) && KINDS_OF_OUTSIDE.contains(recorded.asText());
    }
}
