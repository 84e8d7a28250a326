package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Converter;
import java.time.Duration;

/** The text of an interval that is a length of time. */
enum DurationText implements Converter<Duration, String> {
    CONVERTER;

    @Override
    public String toStored(Duration value) {
        return value.toString();
    }

    @Override
    public Duration fromStored(String stored) {
        return IntervalText.parse(stored);
    }
}
