package io.athanor.dialect.postgresql;

import io.athanor.schema.SequenceOptions;
import io.athanor.schema.reflect.CatalogRow;
import org.jspecify.annotations.Nullable;

/** Reads how a sequence counts, without what is so by default. */
final class PostgreSqlCounting {

    /** The columns of pg_sequence that tell it. */
    static final String COLUMNS = "s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,"
            + " pg_catalog.format_type(s.seqtypid, NULL)";

    /** How many columns there are. */
    static final int WIDTH = 7;

    private PostgreSqlCounting() {}

    /** How the sequence of a row counts, whose columns start at a position. */
    static SequenceOptions of(CatalogRow row, int from) {
        long increment = number(row, from + 1);
        boolean up = increment > 0;
        long bound = bound(row.name(from + 6));
        long usualMinimum = up ? 1 : -bound - 1;
        long usualMaximum = up ? bound : -1;
        long minimum = number(row, from + 2);
        long maximum = number(row, from + 3);
        long start = number(row, from);
        long cache = number(row, from + 4);
        return new SequenceOptions(
                start == (up ? minimum : maximum) ? null : start,
                increment == 1 ? null : increment,
                unlessUsual(minimum, usualMinimum),
                unlessUsual(maximum, usualMaximum),
                false,
                false,
                row.flag(from + 5) ? true : null,
                unlessUsual(cache, 1));
    }

    private static long number(CatalogRow row, int position) {
        Long number = row.number(position);
        return number == null ? 0 : number;
    }

    private static @Nullable Long unlessUsual(long value, long usual) {
        return value == usual ? null : value;
    }

    private static long bound(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }
}
