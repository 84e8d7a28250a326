package io.athanor.sql.compiler;

import io.athanor.sql.type.Codec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of values, or of rows of values.
 *
 * @param element the text of one value, or of one row of values
 * @param prefix what precedes the first
 * @param empty what stands in place of no values
 * @param codec how a value is bound
 * @param rowCodecs how the values of a row are bound, empty if the list is of single values
 */
record ListExpansion(String element, String prefix, String empty, Codec<?> codec, List<Codec<?>> rowCodecs)
        implements Expansion {

    @Override
    public void appendTo(
            StringBuilder out, @Nullable Object value, List<Codec<?>> codecs, List<@Nullable Object> values) {
        List<?> list = value instanceof List<?> given ? given : List.of();
        if (list.isEmpty()) {
            out.append(empty);
            return;
        }
        out.append(prefix);
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(element);
            Object member = list.get(i);
            if (rowCodecs.isEmpty()) {
                codecs.add(codec);
                values.add(member);
            } else if (member instanceof List<?> row) {
                codecs.addAll(rowCodecs);
                values.addAll(row);
            }
        }
    }
}
