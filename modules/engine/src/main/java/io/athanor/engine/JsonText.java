package io.athanor.engine;

import io.athanor.sql.type.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows as JSON. */
final class JsonText {

    private JsonText() {}

    static void write(Result result, Appendable out) throws IOException {
        List<String> names = result.names();
        out.append('[');
        String separator = "\n  ";
        for (Row row : result) {
            out.append(separator);
            separator = ",\n  ";
            writeRow(names, row, out);
        }
        out.append("\n]\n");
    }

    private static void writeRow(List<String> names, Row row, Appendable out) throws IOException {
        out.append('{');
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            writeString(names.get(i), out);
            out.append(": ");
            writeValue(row.get(i), out);
        }
        out.append('}');
    }

    private static void writeValue(@Nullable Object value, Appendable out) throws IOException {
        if (value == null || value instanceof Boolean || value instanceof Json || isFinite(value)) {
            out.append(value == null ? "null" : ValueText.of(value));
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                out.append(i == 0 ? "" : ", ");
                writeValue(list.get(i), out);
            }
            out.append(']');
        } else if (value instanceof Map<?, ?> map) {
            String separator = "";
            out.append('{');
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                separator = ", ";
                writeString(String.valueOf(entry.getKey()), out);
                out.append(": ");
                writeValue(entry.getValue(), out);
            }
            out.append('}');
        } else {
            writeString(ValueText.of(value), out);
        }
    }

    /** JSON has neither infinity nor NaN, so that these are written as strings. */
    private static boolean isFinite(Object value) {
        return value instanceof Number number
                && !(value instanceof Double && !Double.isFinite(number.doubleValue()))
                && !(value instanceof Float && !Float.isFinite(number.floatValue()));
    }

    private static void writeString(String text, Appendable out) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
