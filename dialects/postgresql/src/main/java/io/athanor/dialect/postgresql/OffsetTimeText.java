package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Converter;
import java.time.OffsetTime;

/** The text of a time of day with an offset. */
enum OffsetTimeText implements Converter<OffsetTime, String> {
    CONVERTER;

    @Override
    public String toStored(OffsetTime value) {
        return value.toString();
    }

    @Override
    public OffsetTime fromStored(String stored) {
        return OffsetTime.parse(ZonedText.withMinutes(stored));
    }
}
