package io.athanor.sql.compiler;

import io.athanor.sql.type.Codec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement looked like when its lists were last written out: executions with lists of the same lengths look the
 * same.
 *
 * @param text the text
 * @param codecs how its values are bound
 * @param lengths the length of each list; of a place that is no list, 0
 */
record ExpandedForm(String text, Codec<?>[] codecs, int[] lengths) {

    /** The form of a text that was written for some values, or null if it depends on more than the lengths of lists. */
    static @Nullable ExpandedForm of(
            String text, Codec<?>[] codecs, List<CompiledParameter> parameters, @Nullable Object[] values) {
        int[] lengths = new int[values.length];
        for (int i = 0; i < lengths.length; i++) {
            Expansion expansion = parameters.get(i).expansion();
            lengths[i] = expansion == null ? 0 : expansion.plainLength(values[i]);
            if (lengths[i] < 0) {
                return null;
            }
        }
        return new ExpandedForm(text, codecs, lengths);
    }

    /** The values one by one, or null if their lists have other lengths. */
    @Nullable Object @Nullable [] flatten(List<CompiledParameter> parameters, @Nullable Object[] values) {
        @Nullable Object[] flat = new Object[codecs.length];
        int next = 0;
        for (int i = 0; i < lengths.length; i++) {
            Expansion expansion = parameters.get(i).expansion();
            if (expansion == null) {
                flat[next++] = values[i];
            } else if (expansion.plainLength(values[i]) != lengths[i]) {
                return null;
            } else if (values[i] instanceof List<?> list) {
                for (int j = 0; j < lengths[i]; j++) {
                    flat[next++] = list.get(j);
                }
            }
        }
        return flat;
    }
}
