package io.athanor.dialect.postgresql;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the server's usual text of an interval, such as {@code 1 mon -2 days 03:04:05.5}, or that of ISO 8601. */
final class IntervalText {

    private static final Pattern UNIT = Pattern.compile("([-+]?\\d+) (year|mon|day)s?");
    private static final Pattern CLOCK = Pattern.compile("([-+]?)(\\d+):(\\d\\d):(\\d\\d(?:\\.\\d+)?)");

    private IntervalText() {}

    /** The length of time, where a month has 30 days and a year 365.25, as the server counts. */
    static Duration parse(String text) {
        if (text.startsWith("P")) {
            return Duration.parse(text);
        }
        Duration length = Duration.ZERO;
        Matcher unit = UNIT.matcher(text);
        int end = 0;
        while (unit.find()) {
            long count = Long.parseLong(unit.group(1));
            length = length.plus(lengthOf(unit.group(2)).multipliedBy(count));
            end = unit.end();
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.find(end)) {
            Duration time = Duration.ofHours(Long.parseLong(clock.group(2)))
                    .plusMinutes(Long.parseLong(clock.group(3)))
                    .plusNanos(new BigDecimal(clock.group(4)).movePointRight(9).longValue());
            length = length.plus(clock.group(1).equals("-") ? time.negated() : time);
        }
        return length;
    }

    private static Duration lengthOf(String unit) {
        return switch (unit) {
            case "year" -> Duration.ofHours(8766);
            case "mon" -> Duration.ofDays(30);
            default -> Duration.ofDays(1);
        };
    }
}
