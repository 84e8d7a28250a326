package io.athanor.sql.type;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Temporal values as text such as {@code 2020-01-02 03:04:05.123456}, for databases that have no such types and for
 * drivers that lose digits.
 *
 * <p>Values with an offset and instants are written in UTC, so that they sort; a length of time is written as the date
 * and time by that much after the start of 1970. What other programs have written is read with or without fraction,
 * seconds and offset, and with a T between date and time.
 */
public final class TemporalText {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

    private static final DateTimeFormatter WRITTEN_TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 6, 9, true)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter READ_TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter READ_DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .appendOptional(READ_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private TemporalText() {}

    /** The codec that carries values of a type as text. */
    public static <T> Codec<T> codec(TemporalType<T> type) {
        return StandardCodecs.converted(StandardCodecs.STRING, new Converter<T, String>() {
            @Override
            public String toStored(T value) {
                return format(type, value);
            }

            @Override
            public T fromStored(String stored) {
                return parse(type, stored);
            }
        });
    }

    /**
     * The value of a text.
     *
     * @throws java.time.format.DateTimeParseException if the text has another form
     */
    @SuppressWarnings("unchecked") // the kind tells the class
    public static <T> T parse(TemporalType<T> type, String text) {
        return (T) parse(type.kind(), text);
    }

    /** The value that is stored as a date and time without a zone, in UTC where it is a point on the time line. */
    @SuppressWarnings("unchecked") // the kind tells the class
    public static <T> T of(TemporalType<T> type, LocalDateTime stored) {
        return (T)
                switch (type.kind()) {
                    case DATE -> stored.toLocalDate();
                    case TIME -> stored.toLocalTime();
                    case DATE_TIME -> stored;
                    case OFFSET_DATE_TIME -> stored.atOffset(ZoneOffset.UTC);
                    case INSTANT -> stored.toInstant(ZoneOffset.UTC);
                    case INTERVAL -> Duration.between(EPOCH, stored);
                };
    }

    /** A value as text. */
    public static String format(TemporalType<?> type, Object value) {
        return switch (type.kind()) {
            case DATE -> value.toString();
            case TIME -> WRITTEN_TIME.format((LocalTime) value);
            case DATE_TIME -> format((LocalDateTime) value);
            case OFFSET_DATE_TIME ->
                format(LocalDateTime.ofInstant(((OffsetDateTime) value).toInstant(), ZoneOffset.UTC));
            case INSTANT -> format(LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC));
            case INTERVAL -> format(EPOCH.plus((Duration) value));
        };
    }

    /** A value as the text of a literal, which has a fraction only if the value has one. */
    public static String literal(TemporalType<?> type, Object value) {
        String text = format(type, value);
        return text.endsWith(".000000") ? text.substring(0, text.length() - ".000000".length()) : text;
    }

    /** A length of time as a number of seconds with a fraction. */
    public static String seconds(Duration value) {
        BigDecimal seconds = BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9));
        BigDecimal plain = seconds.stripTrailingZeros();
        return (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
    }

    private static String format(LocalDateTime value) {
        return value.toLocalDate() + " " + WRITTEN_TIME.format(value.toLocalTime());
    }

    private static Object parse(TemporalType.Kind kind, String text) {
        return switch (kind) {
            case DATE -> LocalDate.from(READ_DATE_TIME.parse(text));
            case TIME -> LocalTime.from(READ_TIME.parse(text));
            case DATE_TIME -> dateTime(READ_DATE_TIME.parse(text));
            case OFFSET_DATE_TIME -> instant(text).atOffset(ZoneOffset.UTC);
            case INSTANT -> instant(text);
            case INTERVAL -> Duration.between(EPOCH, dateTime(READ_DATE_TIME.parse(text)));
        };
    }

    private static LocalDateTime dateTime(TemporalAccessor parsed) {
        LocalDate date = LocalDate.from(parsed);
        return parsed.isSupported(ChronoField.HOUR_OF_DAY)
                ? LocalDateTime.of(date, LocalTime.from(parsed))
                : date.atStartOfDay();
    }

    private static Instant instant(String text) {
        TemporalAccessor parsed = READ_DATE_TIME.parse(text);
        int offset = parsed.isSupported(ChronoField.OFFSET_SECONDS) ? parsed.get(ChronoField.OFFSET_SECONDS) : 0;
        return dateTime(parsed).toInstant(ZoneOffset.ofTotalSeconds(offset));
    }
}
