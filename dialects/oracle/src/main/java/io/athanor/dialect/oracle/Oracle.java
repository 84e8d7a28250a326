package io.athanor.dialect.oracle;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.Types;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;

/**
 * The types that only Oracle has; other dialects refuse them when they compile. {@link SqlType#withVariant} makes one
 * of them the variant of a generic type.
 */
public final class Oracle {

    private static final int LOCAL_TIME_ZONE_CODE = -102;
    private static final int INTERVAL_YEAR_TO_MONTH_CODE = -103;
    private static final int INTERVAL_DAY_TO_SECOND_CODE = -104;
    private static final int BFILE_CODE = -13;
    private static final int BINARY_FLOAT_CODE = 100;
    private static final int BINARY_DOUBLE_CODE = 101;

    /** A decimal of up to 38 digits with its point anywhere. */
    public static final SqlType<BigDecimal> NUMBER = named("NUMBER", Types.NUMERIC);

    /** A string of any length. */
    public static final SqlType<String> CLOB = named("CLOB", Types.TEXT);

    /** A string of any length in the national character set. */
    public static final SqlType<String> NCLOB = new DriverType<>(
            "NCLOB",
            String.class,
            java.sql.Types.NCLOB,
            StandardCodecs.codec(java.sql.Types.NVARCHAR, PreparedStatement::setNString, ResultSet::getNString, false));

    /** A byte string of any length. */
    public static final SqlType<byte[]> BLOB = named("BLOB", Types.BINARY);

    /** A file of the server, which is read as a stream and cannot be written. */
    public static final SqlType<InputStream> BFILE = new DriverType<>(
            "BFILE",
            InputStream.class,
            BFILE_CODE,
            StandardCodecs.codec(BFILE_CODE, PreparedStatement::setBinaryStream, ResultSet::getBinaryStream, false));

    /** A string of any length, of the kind that the database keeps for old tables. */
    public static final SqlType<String> LONG = named("LONG", Types.TEXT);

    /** A floating point number of 4 bytes, NaN and infinity among them. */
    public static final SqlType<Float> BINARY_FLOAT =
            new DriverType<>("BINARY_FLOAT", Float.class, BINARY_FLOAT_CODE, StandardCodecs.FLOAT);

    /** A floating point number of 8 bytes, NaN and infinity among them. */
    public static final SqlType<Double> BINARY_DOUBLE =
            new DriverType<>("BINARY_DOUBLE", Double.class, BINARY_DOUBLE_CODE, StandardCodecs.DOUBLE);

    /** A date with a time to the second. */
    public static final SqlType<LocalDateTime> DATE = named("DATE", Types.DATE_TIME);

    /** A date and time with 6 digits of a second's fraction. */
    public static final SqlType<LocalDateTime> TIMESTAMP = named("TIMESTAMP", Types.DATE_TIME);

    /** A point on the time line in the zone of the session, with 6 digits of a second's fraction. */
    public static final SqlType<OffsetDateTime> TIMESTAMP_WITH_LOCAL_TIME_ZONE = new DriverType<>(
            "TIMESTAMP WITH LOCAL TIME ZONE",
            OffsetDateTime.class,
            LOCAL_TIME_ZONE_CODE,
            StandardCodecs.OFFSET_DATE_TIME);

    /** The place of a row. */
    public static final SqlType<String> ROWID = named("ROWID", Types.STRING);

    /** A number of years and months; days are refused. */
    public static final SqlType<Period> INTERVAL_YEAR_TO_MONTH = new DriverType<>(
            "INTERVAL YEAR TO MONTH",
            Period.class,
            INTERVAL_YEAR_TO_MONTH_CODE,
            StandardCodecs.checked(
                    StandardCodecs.object(INTERVAL_YEAR_TO_MONTH_CODE, Period.class), Oracle::requireMonths));

    private Oracle() {}

    /** A whole number of so many digits. */
    public static SqlType<BigDecimal> number(int precision) {
        return named("NUMBER(" + positive(precision) + ")", Types.numeric(precision, 0));
    }

    /** A decimal of so many digits, {@code scale} of them after the point. */
    public static SqlType<BigDecimal> number(int precision, int scale) {
        return named("NUMBER(" + positive(precision) + ", " + scale + ")", Types.numeric(precision, scale));
    }

    /** A string of up to so many characters. */
    public static SqlType<String> varchar2(int length) {
        return named("VARCHAR2(" + positive(length) + " CHAR)", Types.string(length));
    }

    /** A string of up to so many characters in the national character set. */
    public static SqlType<String> nvarchar2(int length) {
        return new DriverType<>(
                "NVARCHAR2(" + positive(length) + ")",
                String.class,
                java.sql.Types.NVARCHAR,
                StandardCodecs.codec(
                        java.sql.Types.NVARCHAR, PreparedStatement::setNString, ResultSet::getNString, false));
    }

    /** A byte string of up to so many bytes. */
    public static SqlType<byte[]> raw(int length) {
        return named("RAW(" + positive(length) + ")", Types.binary(length));
    }

    /** A floating point number of so many binary digits. */
    public static SqlType<Double> floating(int binaryDigits) {
        return named("FLOAT(" + positive(binaryDigits) + ")", Types.DOUBLE);
    }

    /** A date and time with so many digits of a second's fraction, from 0 to 9. */
    public static SqlType<LocalDateTime> timestamp(int digits) {
        return named("TIMESTAMP(" + upTo9(digits) + ")", Types.dateTime(digits));
    }

    /** A date and time that keeps its offset, with so many digits of a second's fraction, from 0 to 9. */
    public static SqlType<OffsetDateTime> timestampWithTimeZone(int digits) {
        return new DriverType<>(
                "TIMESTAMP(" + upTo9(digits) + ") WITH TIME ZONE",
                OffsetDateTime.class,
                java.sql.Types.TIMESTAMP_WITH_TIMEZONE,
                StandardCodecs.OFFSET_DATE_TIME);
    }

    /** A point on the time line in the zone of the session, with so many digits of a second's fraction, from 0 to 9. */
    public static SqlType<OffsetDateTime> timestampWithLocalTimeZone(int digits) {
        return new DriverType<>(
                "TIMESTAMP(" + upTo9(digits) + ") WITH LOCAL TIME ZONE",
                OffsetDateTime.class,
                LOCAL_TIME_ZONE_CODE,
                StandardCodecs.OFFSET_DATE_TIME);
    }

    /** A length of time with so many digits of its days and of a second's fraction, from 0 to 9. */
    public static SqlType<Duration> intervalDayToSecond(int dayDigits, int digits) {
        return new DriverType<>(
                "INTERVAL DAY(" + upTo9(dayDigits) + ") TO SECOND(" + upTo9(digits) + ")",
                Duration.class,
                INTERVAL_DAY_TO_SECOND_CODE,
                StandardCodecs.object(INTERVAL_DAY_TO_SECOND_CODE, Duration.class));
    }

    private static void requireMonths(Period value) {
        if (value.getDays() != 0) {
            throw new IllegalArgumentException("an interval of years and months has no days: " + value);
        }
    }

    private static <T> SqlType<T> named(String ddl, SqlType<T> type) {
        return Types.named(ddl, type, "oracle");
    }

    private static int positive(int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("a length or precision must be above zero, not " + length);
        }
        return length;
    }

    private static int upTo9(int digits) {
        if (digits < 0 || digits > 9) {
            throw new IllegalArgumentException("digits are 0 to 9, not " + digits);
        }
        return digits;
    }
}
