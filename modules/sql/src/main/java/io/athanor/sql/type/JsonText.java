package io.athanor.sql.type;

/** The text of JSON trees. */
enum JsonText implements Converter<Json, String> {
    CONVERTER;

    @Override
    public String toStored(Json value) {
        return value.toString();
    }

    @Override
    public Json fromStored(String stored) {
        return Json.parse(stored);
    }
}
