package io.athanor.engine;

import java.io.IOException;

/** The formats in which a result can be written. */
public enum ResultFormat {
    /**
     * A table of aligned columns for people, numbers to the right, NULL as {@code NULL}. All rows are in memory while
     * it is written.
     */
    TABLE {
        @Override
        void write(Result result, Appendable out) throws IOException {
            new TableText(result).writeTo(out);
        }
    },
    /**
     * Comma separated values as RFC 4180 has them, names first. NULL is an empty field, an empty string a quoted one.
     * Rows are written as they are read. What begins with {@code = + - @} is written as it is: a spreadsheet may take
     * it for a formula.
     */
    CSV {
        @Override
        void write(Result result, Appendable out) throws IOException {
            CsvText.write(result, out);
        }
    },
    /**
     * A JSON array with one object a row. Numbers and truth values are such, JSON documents are embedded, byte strings
     * are Base64, all else is its text. Rows are written as they are read.
     */
    JSON {
        @Override
        void write(Result result, Appendable out) throws IOException {
            JsonText.write(result, out);
        }
    };

    abstract void write(Result result, Appendable out) throws IOException;
}
