package io.athanor.dialect.sqlite;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;

/**
 * The storage classes of SQLite by their names, and an exact decimal; other dialects refuse these types when they
 * compile. {@link SqlType#withVariant} makes one of them the variant of a generic type.
 */
public final class Sqlite {

    /** A whole number of up to 8 bytes. */
    public static final SqlType<Long> INTEGER = named("INTEGER", Types.BIG_INTEGER);

    /** A floating point number of 8 bytes. */
    public static final SqlType<Double> REAL = named("REAL", Types.DOUBLE);

    /** A string of any length. */
    public static final SqlType<String> TEXT = named("TEXT", Types.TEXT);

    /** A byte string of any length. */
    public static final SqlType<byte[]> BLOB = named("BLOB", Types.BINARY);

    private Sqlite() {}

    /**
     * An exact decimal of any number of digits, kept as text with {@code scale} digits after the point. Equal numbers
     * are found; order, and arithmetic beyond 15 digits, are not those of numbers.
     */
    public static SqlType<BigDecimal> exactDecimal(int scale) {
        return named("TEXT", Types.converted(BigDecimal.class, Types.TEXT, new DecimalText(scale)));
    }

    private static <T> SqlType<T> named(String ddl, SqlType<T> type) {
        return Types.named(ddl, type, "sqlite");
    }
}
