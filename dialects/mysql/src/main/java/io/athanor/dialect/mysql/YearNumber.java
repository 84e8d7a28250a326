package io.athanor.dialect.mysql;

import io.athanor.sql.type.Converter;
import java.time.Year;

/** A year as a number. */
enum YearNumber implements Converter<Year, String> {
    CONVERTER;

    @Override
    public String toStored(Year value) {
        return value.toString();
    }

    @Override
    public Year fromStored(String stored) {
        // A driver may take a year for the date of its first day.
        int end = stored.indexOf('-');
        return Year.of(Integer.parseInt(end < 0 ? stored : stored.substring(0, end)));
    }
}
