package io.athanor.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result as a table of aligned columns, with a line that tells how many rows there are. */
final class TableText {

    private final List<String> names;
    private final List<Row> rows;

    TableText(Result result) {
        this.names = result.names();
        this.rows = result.all();
    }

    void writeTo(Appendable out) throws IOException {
        List<List<String>> lines = new ArrayList<>(rows.size());
        for (Row row : rows) {
            lines.add(row.values().stream().map(TableText::cell).toList());
        }
        int[] widths = widths(lines);
        writeLine(names, widths, new boolean[widths.length], out);
        for (int column = 0; column < widths.length; column++) {
            out.append(column == 0 ? "" : "-+-").append("-".repeat(widths[column]));
        }
        out.append('\n');
        boolean[] right = numbers(widths.length);
        for (List<String> line : lines) {
            writeLine(line, widths, right, out);
        }
        out.append("(").append(String.valueOf(rows.size())).append(rows.size() == 1 ? " row)\n" : " rows)\n");
    }

    /** Line ends within a value would break the table. */
    private static String cell(@Nullable Object value) {
        return value == null
                ? "NULL"
                : ValueText.of(value).replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }

    private int[] widths(List<List<String>> lines) {
        int[] widths = new int[names.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = length(names.get(column));
            for (List<String> line : lines) {
                widths[column] = Math.max(widths[column], length(line.get(column)));
            }
        }
        return widths;
    }

    /** Which columns hold nothing but numbers and NULL. */
    private boolean[] numbers(int columns) {
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int position = column;
            numbers[column] = rows.stream()
                    .map(row -> row.get(position))
                    .allMatch(value -> value == null || value instanceof Number);
        }
        return numbers;
    }

    private static void writeLine(List<String> cells, int[] widths, boolean[] right, Appendable out)
            throws IOException {
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - length(cell));
            out.append(column == 0 ? "" : " | ");
            if (right[column]) {
                out.append(padding).append(cell);
            } else {
                out.append(cell).append(column == widths.length - 1 ? "" : padding);
            }
        }
        out.append('\n');
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
