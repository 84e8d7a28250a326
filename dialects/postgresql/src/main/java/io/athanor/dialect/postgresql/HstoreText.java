package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Converter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of a map of strings. */
enum HstoreText implements Converter<Map<String, @Nullable String>, String> {
    CONVERTER;

    @Override
    public String toStored(Map<String, @Nullable String> value) {
        StringBuilder out = new StringBuilder();
        value.forEach((key, member) -> {
            out.append(out.length() == 0 ? "" : ", ");
            QuotedText.write(out, key);
            out.append("=>");
            if (member == null) {
                out.append("NULL");
            } else {
                QuotedText.write(out, member);
            }
        });
        return out.toString();
    }

    @Override
    public Map<String, @Nullable String> fromStored(String stored) {
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        TextReader text = new TextReader(stored, 0);
        while (!text.atEnd()) {
            if (!map.isEmpty()) {
                text.expect(',');
            }
            String key = text.item("=");
            text.expect('=');
            text.expect('>');
            map.put(String.valueOf(key), text.item(","));
        }
        return Collections.unmodifiableMap(map);
    }
}
