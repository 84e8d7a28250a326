package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Converter;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an interval of years, months and days. */
enum PeriodText implements Converter<Period, String> {
    CONVERTER;

    private static final Pattern UNIT = Pattern.compile("([-+]?\\d+) (year|mon|day)s?");

    @Override
    public String toStored(Period value) {
        return value.toString();
    }

    @Override
    public Period fromStored(String stored) {
        if (stored.startsWith("P")) {
            return Period.parse(stored);
        }
        if (stored.contains(":") && !stored.matches(".*[-+]?00:00:00(\\.0+)?")) {
            throw new IllegalArgumentException("an interval with hours, minutes or seconds is no Period: " + stored);
        }
        Period period = Period.ZERO;
        Matcher unit = UNIT.matcher(stored);
        while (unit.find()) {
            int count = Integer.parseInt(unit.group(1));
            period = switch (unit.group(2)) {
                case "year" -> period.plusYears(count);
                case "mon" -> period.plusMonths(count);
                default -> period.plusDays(count);
            };
        }
        return period;
    }
}
