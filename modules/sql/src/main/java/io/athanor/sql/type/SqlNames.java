package io.athanor.sql.type;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The types by the names that SQL has for them. The types of {@link Types} have on each database the name that suits
 * it; these have the name said, and a database that has no such type refuses it when the DDL is compiled.
 */
public final class SqlNames {

    /** A string of one character. */
    public static final SqlType<String> CHAR = of(SqlName.CHAR, Types.STRING);

    /** A string of any length, called TEXT. */
    public static final SqlType<String> TEXT = of(SqlName.TEXT, Types.TEXT);

    /** A string of any length, called CLOB. */
    public static final SqlType<String> CLOB = of(SqlName.CLOB, Types.TEXT);

    /** A floating point number of 32 bits. */
    public static final SqlType<Float> REAL = of(SqlName.REAL, Types.FLOAT);

    /** A floating point number of 64 bits. */
    public static final SqlType<Double> DOUBLE_PRECISION = of(SqlName.DOUBLE_PRECISION, Types.DOUBLE);

    /** A whole number of 8 bytes. */
    public static final SqlType<Long> BIGINT = of(SqlName.BIGINT, Types.BIG_INTEGER);

    /** A truth value. */
    public static final SqlType<Boolean> BOOLEAN = of(SqlName.BOOLEAN, Types.BOOLEAN);

    /** A date and time, called DATETIME. */
    public static final SqlType<LocalDateTime> DATETIME = of(SqlName.DATETIME, Types.DATE_TIME);

    /** A date and time, called TIMESTAMP. */
    public static final SqlType<LocalDateTime> TIMESTAMP = of(SqlName.TIMESTAMP, Types.DATE_TIME);

    /** A date and time with an offset; databases without offsets write TIMESTAMP. */
    public static final SqlType<OffsetDateTime> TIMESTAMP_WITH_TIME_ZONE =
            of(SqlName.TIMESTAMP_WITH_TIME_ZONE, Types.OFFSET_DATE_TIME);

    /** A byte string of any length, called BLOB. */
    public static final SqlType<byte[]> BLOB = of(SqlName.BLOB, Types.BINARY);

    /** A UUID. */
    public static final SqlType<java.util.UUID> UUID = of(SqlName.UUID, Types.UUID);

    private SqlNames() {}

    /** A string padded to {@code length} characters. */
    public static SqlType<String> character(int length) {
        return of(SqlName.CHAR, Types.character(length), length);
    }

    /** A string padded to {@code length} characters, in the national character set. */
    public static SqlType<String> nchar(int length) {
        return of(SqlName.NCHAR, Types.character(length), length);
    }

    /** A string of at most {@code length} characters. */
    public static SqlType<String> varchar(int length) {
        return of(SqlName.VARCHAR, Types.string(length), length);
    }

    /** A string of at most {@code length} characters, in the national character set. */
    public static SqlType<String> nvarchar(int length) {
        return of(SqlName.NVARCHAR, Types.string(length), length);
    }

    /** An exact decimal of {@code precision} digits, {@code scale} of them after the point. */
    public static SqlType<BigDecimal> decimal(int precision, int scale) {
        return of(SqlName.DECIMAL, Types.numeric(precision, scale), precision, scale);
    }

    /**
     * A floating point number of at least so many binary digits; the database chooses between 32 and 64 bits by them.
     *
     * @throws IllegalArgumentException if the digits are not 1 to 53
     */
    public static SqlType<Double> floating(int binaryDigits) {
        if (binaryDigits < 1 || binaryDigits > 53) {
            throw new IllegalArgumentException(
                    "a floating point number has 1 to 53 binary digits, not " + binaryDigits);
        }
        return of(SqlName.FLOAT, Types.DOUBLE, binaryDigits);
    }

    /** A byte string filled up to {@code length} bytes. */
    public static SqlType<byte[]> binary(int length) {
        return of(SqlName.BINARY, Types.binary(length), length);
    }

    /** A byte string of at most {@code length} bytes. */
    public static SqlType<byte[]> varbinary(int length) {
        return of(SqlName.VARBINARY, Types.binary(length), length);
    }

    private static <T> SqlType<T> of(SqlName name, SqlType<T> type, Integer... arguments) {
        return new SqlNamedType<>(name, List.of(arguments), type);
    }
}
