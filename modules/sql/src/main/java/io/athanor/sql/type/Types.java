package io.athanor.sql.type;

import java.math.BigDecimal;
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

    /** A UUID. */
    public static final SqlType<UUID> UUID = new UuidType();

    /** A JSON document. */
    public static final SqlType<Json> JSON = new JsonType();

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

    /** A byte string of at most {@code length} bytes. */
    public static SqlType<byte[]> binary(int length) {
        return new BinaryType(positive(length));
    }

    /** An array of values of a type; only some databases have it. */
    public static <E> SqlType<List<E>> array(SqlType<E> element) {
        return new ArrayType<>(element);
    }

    /** An enumeration stored by the names of its constants. */
    public static <E extends Enum<E>> SqlType<E> enumeration(Class<E> type) {
        return new EnumType<>(type);
    }

    /**
     * A type of values that are shown neither by echo nor in messages of exceptions, such as passwords; stored as the
     * given type's.
     */
    public static <T> SqlType<T> sensitive(SqlType<T> type) {
        return new ConvertedType<>(type.javaType(), type, Sensitive.converter());
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
