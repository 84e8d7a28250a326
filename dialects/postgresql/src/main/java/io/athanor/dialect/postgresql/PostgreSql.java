package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Converter;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TemporalType;
import io.athanor.sql.type.Types;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types that only PostgreSQL has; other dialects refuse them when they compile. {@link SqlType#withVariant} makes
 * one of them the variant of a generic type.
 */
public final class PostgreSql {

    static final List<String> DIALECT = List.of("postgresql");

    /** A JSON document in parsed form. */
    public static final SqlType<Json> JSONB = named("JSONB", Types.JSON);

    /** A map of strings; its extension has to be installed. Values may be null. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    public static final SqlType<Map<String, @Nullable String>> HSTORE =
            new TextualType<>("HSTORE", (Class) Map.class, HstoreText.CONVERTER);

    /** An address of a host or network. */
    public static final SqlType<String> INET = text("INET");

    /** An address of a network. */
    public static final SqlType<String> CIDR = text("CIDR");

    /** The hardware address of a network card, of 6 bytes. */
    public static final SqlType<String> MACADDR = text("MACADDR");

    /** The hardware address of a network card, of 8 bytes. */
    public static final SqlType<String> MACADDR8 = text("MACADDR8");

    /** A text prepared for a search of words. */
    public static final SqlType<String> TSVECTOR = text("TSVECTOR");

    /** Words to be searched for. */
    public static final SqlType<String> TSQUERY = text("TSQUERY");

    /** An XML document. */
    public static final SqlType<String> XML = text("XML");

    /** A string compared without regard to case; its extension has to be installed. */
    public static final SqlType<String> CITEXT = text("CITEXT");

    /** An amount of money, in the form of the server's locale. */
    public static final SqlType<String> MONEY = text("MONEY");

    /** The name of a table or another relation. */
    public static final SqlType<String> REGCLASS = text("REGCLASS");

    /** The number of an object of the system. */
    public static final SqlType<Long> OID = named("OID", Types.BIG_INTEGER);

    /** A time of day with an offset from UTC. */
    public static final SqlType<OffsetTime> TIMETZ =
            new TextualType<>("TIME WITH TIME ZONE", OffsetTime.class, OffsetTimeText.CONVERTER);

    /** An interval of years, months and days; the server keeps the sum of the months, so that years are whole ones. */
    public static final SqlType<Period> PERIOD = new TextualType<>("INTERVAL", Period.class, PeriodText.CONVERTER);

    /** A large object, as a stream that is never held in memory as a whole; its column has the type OID. */
    public static final SqlType<InputStream> LARGE_OBJECT = LargeObjectType.INSTANCE;

    /** A range of whole numbers of 4 bytes. */
    public static final SqlType<Range<Integer>> INT4RANGE = range("INT4RANGE", PlainText.<Integer>of(Integer::valueOf));

    /** A range of whole numbers of 8 bytes. */
    public static final SqlType<Range<Long>> INT8RANGE = range("INT8RANGE", PlainText.<Long>of(Long::valueOf));

    /** A range of exact decimals. */
    public static final SqlType<Range<BigDecimal>> NUMRANGE =
            range("NUMRANGE", PlainText.of(BigDecimal::toPlainString, BigDecimal::new));

    /** A range of dates. */
    public static final SqlType<Range<LocalDate>> DATERANGE =
            range("DATERANGE", new ZonedText<>(new TemporalType<>(LocalDate.class, TemporalType.Kind.DATE)));

    /** A range of dates and times without a zone. */
    public static final SqlType<Range<LocalDateTime>> TSRANGE =
            range("TSRANGE", new ZonedText<>(new TemporalType<>(LocalDateTime.class, TemporalType.Kind.DATE_TIME)));

    /** A range of points on the time line. */
    public static final SqlType<Range<Instant>> TSTZRANGE =
            range("TSTZRANGE", new ZonedText<>(new TemporalType<>(Instant.class, TemporalType.Kind.INSTANT)));

    private PostgreSql() {}

    /** A JSON document in parsed form, as an object of a class; the converter is a constant. */
    public static <T> SqlType<T> jsonb(Class<T> type, Converter<T, String> text) {
        return named("JSONB", Types.json(type, text));
    }

    /** A time of day with an offset from UTC, with so many digits of a second's fraction, from 0 to 6. */
    public static SqlType<OffsetTime> timetz(int digits) {
        if (digits < 0 || digits > 6) {
            throw new IllegalArgumentException("a fraction of a second has 0 to 6 digits, not " + digits);
        }
        return new TextualType<>("TIME(" + digits + ") WITH TIME ZONE", OffsetTime.class, OffsetTimeText.CONVERTER);
    }

    /** So many bits, as a string of zeros and ones. */
    public static SqlType<String> bit(int length) {
        return text("BIT(" + positive(length) + ")");
    }

    /** Up to so many bits, as a string of zeros and ones. */
    public static SqlType<String> bitVarying(int length) {
        return text("BIT VARYING(" + positive(length) + ")");
    }

    /**
     * An interval that keeps some fields only.
     *
     * @param fields the fields, such as {@code "DAY TO SECOND"}
     * @param digits the digits of a second's fraction, from 0 to 6
     */
    public static SqlType<Duration> interval(String fields, int digits) {
        if (!fields.matches("[A-Za-z ]+") || digits < 0 || digits > 6) {
            throw new IllegalArgumentException(
                    "not fields of an interval and 0 to 6 digits: " + fields + ", " + digits);
        }
        return new TextualType<>("INTERVAL " + fields + " (" + digits + ")", Duration.class, DurationText.CONVERTER);
    }

    /** Several ranges, of the type that the server makes of a type of ranges. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    public static <T extends Comparable<? super T>> SqlType<List<Range<T>>> multirange(SqlType<Range<T>> range) {
        if (range instanceof TextualType<Range<T>> textual && textual.converter() instanceof RangeText<?>) {
            Converter text = new MultirangeText<>((RangeText<T>) (Converter) textual.converter());
            return new TextualType<>(textual.ddl().replace("RANGE", "MULTIRANGE"), (Class) List.class, text);
        }
        throw new IllegalArgumentException("not a type of ranges: " + range);
    }

    private static <T> SqlType<T> named(String ddl, SqlType<T> type) {
        return Types.named(ddl, type, DIALECT.get(0));
    }

    static SqlType<String> text(String ddl) {
        return new TextualType<>(ddl, String.class, SameText.CONVERTER);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    private static <T extends Comparable<? super T>> SqlType<Range<T>> range(String ddl, Converter<T, String> bound) {
        return new TextualType<Range<T>>(ddl, (Class) Range.class, new RangeText<>(bound));
    }

    private static int positive(int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("a length must be above zero, not " + length);
        }
        return length;
    }
}
