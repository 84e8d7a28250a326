package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Converter;

/** Strings, which are their own text. */
enum SameText implements Converter<String, String> {
    CONVERTER;

    @Override
    public String toStored(String value) {
        return value;
    }

    @Override
    public String fromStored(String stored) {
        return stored;
    }
}
