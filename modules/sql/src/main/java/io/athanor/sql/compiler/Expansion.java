package io.athanor.sql.compiler;

import io.athanor.sql.type.Codec;
import java.util.List;

/**
 * How a list of values is written once its length is known.
 *
 * @param element the text of one value, or of one row of values
 * @param prefix what precedes the first
 * @param empty what stands in place of no values
 * @param rowCodecs how the values of a row are bound, empty if the list is of single values
 */
record Expansion(String element, String prefix, String empty, List<Codec<?>> rowCodecs) {

    void appendTo(StringBuilder out, int count) {
        if (count == 0) {
            out.append(empty);
            return;
        }
        out.append(prefix);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ", ").append(element);
        }
    }
}
