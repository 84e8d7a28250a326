package io.athanor.sql.type;

import java.util.Iterator;
import java.util.Map;

/** Writes JSON values as text. */
final class JsonWriter {

    private JsonWriter() {}

    static String text(Json value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    static String quoted(String value) {
        StringBuilder out = new StringBuilder();
        writeString(value, out);
        return out.toString();
    }

    private static void write(Json value, StringBuilder out) {
        if (value instanceof Json.Array array) {
            out.append('[');
            String separator = "";
            for (Json element : array.elements()) {
                out.append(separator);
                write(element, out);
                separator = ", ";
            }
            out.append(']');
        } else if (value instanceof Json.Members object) {
            out.append('{');
            Iterator<Map.Entry<String, Json>> members =
                    object.members().entrySet().iterator();
            while (members.hasNext()) {
                Map.Entry<String, Json> member = members.next();
                writeString(member.getKey(), out);
                out.append(": ");
                write(member.getValue(), out);
                out.append(members.hasNext() ? ", " : "");
            }
            out.append('}');
        } else {
            out.append(value);
        }
    }

    private static void writeString(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
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
