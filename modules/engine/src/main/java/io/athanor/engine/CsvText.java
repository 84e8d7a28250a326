package io.athanor.engine;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes comma separated values. */
final class CsvText {

    private static final String LINE_END = "\r\n";

    private CsvText() {}

    static void write(Result result, Appendable out) throws IOException {
        writeLine(result.names(), out);
        for (Row row : result) {
            writeLine(row.values(), out);
        }
    }

    private static void writeLine(List<? extends @Nullable Object> values, Appendable out) throws IOException {
        String separator = "";
        for (Object value : values) {
            out.append(separator);
            separator = ",";
            if (value != null) {
                writeField(ValueText.of(value), out);
            }
        }
        out.append(LINE_END);
    }

    private static void writeField(String text, Appendable out) throws IOException {
        if (!needsQuotes(text)) {
            out.append(text);
            return;
        }
        out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    private static boolean needsQuotes(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
