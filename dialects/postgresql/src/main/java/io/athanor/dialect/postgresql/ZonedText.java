package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Converter;
import io.athanor.sql.type.TemporalText;
import io.athanor.sql.type.TemporalType;
import java.util.regex.Pattern;

/**
 * The text of dates and times, in UTC where they are points on the time line.
 *
 * @param type the type
 */
record ZonedText<T>(TemporalType<T> type) implements Converter<T, String> {

    /** An offset of whole hours as the server writes it. */
    private static final Pattern HOURS = Pattern.compile("(:\\d\\d(?:\\.\\d+)?[-+]\\d\\d)$");

    @Override
    public String toStored(T value) {
        String text = TemporalText.format(type, value);
        return switch (type.kind()) {
            case OFFSET_DATE_TIME, INSTANT -> text + "+00";
            default -> text;
        };
    }

    @Override
    public T fromStored(String stored) {
        return TemporalText.parse(type, withMinutes(stored));
    }

    /** The text with the minutes of its offset, which the server leaves out if there are none. */
    static String withMinutes(String stored) {
        return HOURS.matcher(stored).replaceFirst("$1:00");
    }
}
