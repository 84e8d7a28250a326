package io.athanor.sql.compiler;

import io.athanor.sql.type.Codec;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.StandardCodecs;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the way into a JSON document as SQL's JSON path. */
public final class JsonSteps {

    /** Carries a name, an index, or a list of them, as the text of a JSON path. */
    public static final Codec<Object> CODEC = StandardCodecs.converted(StandardCodecs.STRING, new Converter<>() {
        @Override
        public String toStored(Object value) {
            return of(value);
        }

        @Override
        public Object fromStored(String stored) {
            return stored;
        }
    });

    private JsonSteps() {}

    /** The JSON path of a name, an index, or a list of them. */
    public static String of(@Nullable Object steps) {
        StringBuilder path = new StringBuilder("$");
        List<?> all = steps instanceof List<?> list ? list : List.of(Objects.requireNonNull(steps));
        for (Object step : all) {
            if (step instanceof Integer index) {
                path.append('[').append(index).append(']');
            } else {
                // A name in a path is written as one in a document, or the two do not meet.
                path.append('.').append(Json.of(String.valueOf(step)));
            }
        }
        return path.toString();
    }
}
