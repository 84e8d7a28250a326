package io.athanor.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters as they are shown to people: strings quoted, long values and long lists cut. */
final class ParameterText {

    private static final int LONGEST_STRING = 300;
    private static final int MOST_VALUES = 100;
    private static final int MOST_ROWS = 10;
    private static final int LAST_ROWS = 2;

    private ParameterText() {}

    static String of(List<? extends @Nullable Object> parameters, boolean batch) {
        StringBuilder out = new StringBuilder();
        if (batch) {
            appendRows(parameters, out);
        } else {
            appendValues(parameters, out);
        }
        return out.toString();
    }

    private static void appendRows(List<? extends @Nullable Object> rows, StringBuilder out) {
        boolean cut = rows.size() > MOST_ROWS;
        int first = cut ? MOST_ROWS - LAST_ROWS : rows.size();
        out.append('[');
        for (int i = 0; i < first; i++) {
            out.append(i == 0 ? "" : ", ");
            appendRow(rows.get(i), out);
        }
        if (cut) {
            out.append(" ... showing ")
                    .append(MOST_ROWS)
                    .append(" of ")
                    .append(rows.size())
                    .append(" rows ...");
            for (int i = rows.size() - LAST_ROWS; i < rows.size(); i++) {
                out.append(i == rows.size() - LAST_ROWS ? "  " : ", ");
                appendRow(rows.get(i), out);
            }
        }
        out.append(']');
    }

    private static void appendRow(@Nullable Object row, StringBuilder out) {
        if (row instanceof List<?> values) {
            appendValues(values, out);
        } else {
            appendValue(row, out);
        }
    }

    private static void appendValues(List<? extends @Nullable Object> values, StringBuilder out) {
        int shown = Math.min(values.size(), MOST_VALUES);
        out.append('[');
        for (int i = 0; i < shown; i++) {
            out.append(i == 0 ? "" : ", ");
            appendValue(values.get(i), out);
        }
        if (shown < values.size()) {
            out.append(", ... ").append(values.size() - shown).append(" more");
        }
        out.append(']');
    }

    private static void appendValue(@Nullable Object value, StringBuilder out) {
        if (value instanceof byte[] bytes) {
            out.append("byte[").append(bytes.length).append(']');
        } else if (value instanceof Number || value instanceof Boolean || value == null) {
            out.append(value);
        } else {
            String text = value.toString();
            out.append('\'');
            if (text.length() > LONGEST_STRING) {
                out.append(text, 0, LONGEST_STRING / 2)
                        .append(" ... (")
                        .append(text.length() - LONGEST_STRING)
                        .append(" characters cut) ... ")
                        .append(text, text.length() - LONGEST_STRING / 2, text.length());
            } else {
                out.append(text);
            }
            out.append('\'');
        }
    }
}
