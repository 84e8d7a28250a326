package io.athanor.sql.type;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value. Immutable, compared by content; its string form is its JSON text.
 *
 * <p>JSON's own null is {@link #NULL}, which is a value like any other: the Java null stands for SQL NULL.
 */
public sealed interface Json {

    /** JSON's null. */
    Json NULL = new Null();

    /** JSON's null as a value. */
    record Null() implements Json {
        @Override
        public String toString() {
            return "null";
        }
    }

    /**
     * A truth value.
     *
     * @param value the value
     */
    record Truth(boolean value) implements Json {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /**
     * A number.
     *
     * @param value the value
     */
    record Numeral(BigDecimal value) implements Json {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A string.
     *
     * @param value the value
     */
    record Text(String value) implements Json {
        @Override
        public String toString() {
            return JsonWriter.quoted(value);
        }
    }

    /**
     * A list of values.
     *
     * @param elements the values, in order
     */
    record Array(List<Json> elements) implements Json {
        /** A list of values, which is copied. */
        public Array {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /**
     * Values by name.
     *
     * @param members the values, in order
     */
    record Members(Map<String, Json> members) implements Json {
        /** Values by name, which are copied. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /**
     * The JSON value of plain Java objects: null, {@link Boolean}, {@link Number}, {@link CharSequence}, {@link Map} by
     * strings, {@link Iterable}, and {@link Json} itself.
     *
     * @throws IllegalArgumentException if the value, or one inside it, is something else
     */
    static Json of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Json json) {
            return json;
        }
        if (value instanceof Boolean flag) {
            return new Truth(flag);
        }
        if (value instanceof Number number) {
            return new Numeral(new BigDecimal(number.toString()));
        }
        if (value instanceof CharSequence text) {
            return new Text(text.toString());
        }
        if (value instanceof Iterable<?> values) {
            List<Json> elements = new ArrayList<>();
            values.forEach(element -> elements.add(of(element)));
            return new Array(elements);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Json> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put((String) name, of(member)));
            return new Members(members);
        }
        throw new IllegalArgumentException(
                "no JSON value for an object of " + value.getClass().getName());
    }

    /**
     * The value of a JSON text.
     *
     * @throws IllegalArgumentException if the text is not JSON; the message says where
     */
    static Json parse(String text) {
        return new JsonParser(text).parse();
    }
}
