package io.athanor.sql.compiler;

import io.athanor.sql.type.Codec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement's text and values while its lists are written out. Used by one thread. */
final class ExpandedText {

    /** How lists of values are written. */
    enum Form {
        /** Value by value, and the last one so often that few lengths of lists occur. */
        PADDED,
        /** Value by value. */
        PLAIN,
        /** As one value that holds all, where the dialect can. */
        ARRAYS
    }

    final Form form;
    final StringBuilder text;
    private final List<Codec<?>> codecs;
    private final List<@Nullable Object> values;

    ExpandedText(Form form, int textLength, int valueCount) {
        this.form = form;
        this.text = new StringBuilder(textLength + 64);
        this.codecs = new ArrayList<>(valueCount + 16);
        this.values = new ArrayList<>(valueCount + 16);
    }

    void add(Codec<?> codec, @Nullable Object value) {
        codecs.add(codec);
        values.add(value);
    }

    void addAll(List<? extends Codec<?>> moreCodecs, List<?> moreValues) {
        codecs.addAll(moreCodecs);
        values.addAll(moreValues);
    }

    /** Adds once more the values that were added at some positions. */
    void repeat(int from, int to) {
        for (int i = from; i < to; i++) {
            add(codecs.get(i), values.get(i));
        }
    }

    int count() {
        return values.size();
    }

    Codec<?>[] codecs() {
        return codecs.toArray(Codec<?>[]::new);
    }

    @Nullable Object[] values() {
        return values.toArray();
    }
}
