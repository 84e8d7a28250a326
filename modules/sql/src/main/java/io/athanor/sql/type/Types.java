package io.athanor.sql.type;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The standard types. */
public final class Types {

    /** A whole number of 2 bytes. */
    public static final SqlType<Short> SMALL_INTEGER = new IntegerType<>(Short.class, 2);

    /** A whole number of 4 bytes. */
    public static final SqlType<Integer> INTEGER = new IntegerType<>(Integer.class, 4);

    /** A whole number of 8 bytes. */
    public static final SqlType<Long> BIG_INTEGER = new IntegerType<>(Long.class, 8);

    /** A whole number of up to 38 digits. */
    public static final SqlType<BigInteger> HUGE_INTEGER =
            new ConvertedType<>(BigInteger.class, new NumericType(38, 0), NumberConverters.BigIntegers.CONVERTER);

    /** A varying string without a length; some databases demand one in DDL. */
    public static final SqlType<String> STRING = new StringType(StringType.Kind.VARCHAR, -1);

    /** A string of any length. */
    public static final SqlType<String> TEXT = new StringType(StringType.Kind.TEXT, -1);

    /** An exact decimal of the database's own precision. */
    public static final SqlType<BigDecimal> NUMERIC = new NumericType(-1, -1);

    /** A floating point number of 32 bits. */
    public static final SqlType<Float> FLOAT = new FloatType<>(Float.class);

    /** A floating point number of 64 bits. */
    public static final SqlType<Double> DOUBLE = new FloatType<>(Double.class);

    /** A truth value. */
    public static final SqlType<Boolean> BOOLEAN = new BooleanType();

    /** A date. */
    public static final SqlType<LocalDate> DATE = new TemporalType<>(LocalDate.class, TemporalType.Kind.DATE);

    /** A time of day. */
    public static final SqlType<LocalTime> TIME = new TemporalType<>(LocalTime.class, TemporalType.Kind.TIME);

    /** A date and time without a zone. */
    public static final SqlType<LocalDateTime> DATE_TIME =
            new TemporalType<>(LocalDateTime.class, TemporalType.Kind.DATE_TIME);

    /** A date and time with an offset. */
    public static final SqlType<OffsetDateTime> OFFSET_DATE_TIME =
            new TemporalType<>(OffsetDateTime.class, TemporalType.Kind.OFFSET_DATE_TIME);

    /** A point on the time line. */
    public static final SqlType<Instant> INSTANT = new TemporalType<>(Instant.class, TemporalType.Kind.INSTANT);

    /** A length of time. */
    public static final SqlType<Duration> INTERVAL = new TemporalType<>(Duration.class, TemporalType.Kind.INTERVAL);

    /** A byte string of any length. */
    public static final SqlType<byte[]> BINARY = new BinaryType(-1);

    /** A large object of bytes as a stream; see {@link StreamType} for how long it lasts. */
    public static final SqlType<InputStream> BINARY_STREAM = new StreamType<>(InputStream.class, false);

    /** A large object of characters as a stream; see {@link StreamType} for how long it lasts. */
    public static final SqlType<Reader> CHARACTER_STREAM = new StreamType<>(Reader.class, true);

    /** A UUID, as the database's own type where it has one, or else as 32 hexadecimal digits. */
    public static final SqlType<UUID> UUID = new UuidType(UuidType.Storage.NATIVE);

    /** A UUID as 32 hexadecimal digits. */
    public static final SqlType<UUID> UUID_TEXT = new UuidType(UuidType.Storage.TEXT);

    /** A UUID as 16 bytes. */
    public static final SqlType<UUID> UUID_BINARY = new UuidType(UuidType.Storage.BINARY);

    /** A JSON document as a tree; the Java null is SQL NULL, JSON's null is {@link Json#NULL}. */
    public static final SqlType<Json> JSON = new JsonType<>(Json.class, JsonText.CONVERTER);

    /** The type of an expression of which nothing is known. */
    public static final SqlType<Object> UNKNOWN = new UnknownType();

    private Types() {}

    /** A varying string of at most {@code length} characters. */
    public static SqlType<String> string(int length) {
        return new StringType(StringType.Kind.VARCHAR, positive(length));
    }

    /** A string padded to {@code length} characters. */
    public static SqlType<String> character(int length) {
        return new StringType(StringType.Kind.CHAR, positive(length));
    }

    /** An exact decimal of {@code precision} digits, {@code scale} of them after the point. */
    public static SqlType<BigDecimal> numeric(int precision, int scale) {
        return new NumericType(positive(precision), scale);
    }

    /** A string of any length up to {@code length} characters, which may be many. */
    public static SqlType<String> text(int length) {
        return new StringType(StringType.Kind.TEXT, positive(length));
    }

    /** A time of day with so many digits of a second's fraction, from 0 to 9. */
    public static SqlType<LocalTime> time(int digits) {
        return new TemporalType<>(LocalTime.class, TemporalType.Kind.TIME, digits, -1);
    }

    /** A date and time without a zone, with so many digits of a second's fraction, from 0 to 9. */
    public static SqlType<LocalDateTime> dateTime(int digits) {
        return new TemporalType<>(LocalDateTime.class, TemporalType.Kind.DATE_TIME, digits, -1);
    }

    /** A date and time with an offset, with so many digits of a second's fraction, from 0 to 9. */
    public static SqlType<OffsetDateTime> offsetDateTime(int digits) {
        return new TemporalType<>(OffsetDateTime.class, TemporalType.Kind.OFFSET_DATE_TIME, digits, -1);
    }

    /** A point on the time line with so many digits of a second's fraction, from 0 to 9. */
    public static SqlType<Instant> instant(int digits) {
        return new TemporalType<>(Instant.class, TemporalType.Kind.INSTANT, digits, -1);
    }

    /** A length of time with so many digits of its days and of a second's fraction, from 0 to 9. */
    public static SqlType<Duration> interval(int dayDigits, int digits) {
        return new TemporalType<>(Duration.class, TemporalType.Kind.INTERVAL, digits, dayDigits);
    }

    /** A byte string of at most {@code length} bytes. */
    public static SqlType<byte[]> binary(int length) {
        return new BinaryType(positive(length));
    }

    /** An array of values of a type; only some databases have it. */
    public static <E> SqlType<List<E>> array(SqlType<E> element) {
        return new ArrayType<>(element);
    }

    /** An enumeration stored by the names of its constants, as the database's own type where it has one. */
    public static <E extends Enum<E>> EnumType<E> enumeration(Class<E> type) {
        return new EnumType<>(type);
    }

    /**
     * A type of values that are shown neither by echo nor in messages of exceptions, such as passwords; stored as the
     * given type's.
     */
    public static <T> SqlType<T> sensitive(SqlType<T> type) {
        return new ConvertedType<>(type.javaType(), type, Sensitive.converter());
    }

    /** Whether a type's values must not be shown: it is {@link #sensitive}, or made of such a type. */
    public static boolean isSensitive(SqlType<?> type) {
        SqlType<?> current = type;
        while (current instanceof ConvertedType<?, ?> converted) {
            if (Sensitive.isMarked(converted)) {
                return true;
            }
            current = converted.stored();
        }
        return false;
    }

    /** An enumeration stored by the positions of its constants, from 0; none may be moved ever after. */
    public static <E extends Enum<E>> SqlType<E> ordinal(Class<E> type) {
        return new ConvertedType<>(type, SMALL_INTEGER, new OrdinalConverter<>(type));
    }

    /**
     * A JSON document as an object of a class.
     *
     * @param text the documents' text, from the JSON library of the program's choice; a constant
     */
    public static <T> SqlType<T> json(Class<T> type, Converter<T, String> text) {
        return new JsonType<>(type, text);
    }

    /** A type whose values are stored as another type's; the converter is a constant. */
    public static <T, S> SqlType<T> converted(Class<T> type, SqlType<S> stored, Converter<T, S> converter) {
        return new ConvertedType<>(type, stored, converter);
    }

    /**
     * A type by the very name that a database has for it, whose values travel like those of another type.
     *
     * @param ddl the name with its arguments; text of the program, never input
     * @param type the type whose values travel alike
     * @param dialects the dialects that have it, none for all; the others refuse it when they compile
     */
    public static <T> SqlType<T> named(String ddl, SqlType<T> type, String... dialects) {
        return new NamedType<>(ddl, type, List.of(dialects));
    }

    /** The type by which a value of this class is bound when nothing else tells, or null if there is none. */
    public static @Nullable SqlType<?> of(Class<?> javaType) {
        return InferredTypes.of(javaType);
    }

    private static int positive(int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("a length or precision must be above zero, not " + length);
        }
        return length;
    }
}
