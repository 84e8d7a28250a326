package io.athanor.sql.compiler;

import io.athanor.sql.type.Codec;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value, or a list of values, written as literals.
 *
 * @param literal writes one value
 * @param empty what stands in place of no values, or null if the value is no list
 */
record LiteralExpansion(
        Function<@Nullable Object, String> literal,
        @Nullable String empty) implements Expansion {

    @Override
    public void appendTo(
            StringBuilder out, @Nullable Object value, List<Codec<?>> codecs, List<@Nullable Object> values) {
        if (empty == null) {
            out.append(literal.apply(value));
            return;
        }
        List<?> list = value instanceof List<?> given ? given : List.of();
        if (list.isEmpty()) {
            out.append(empty);
        }
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(literal.apply(list.get(i)));
        }
    }
}
