package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Converter;
import org.jspecify.annotations.Nullable;

/**
 * The text of a range.
 *
 * @param bound the text of a bound
 */
record RangeText<T extends Comparable<? super T>>(Converter<T, String> bound) implements Converter<Range<T>, String> {

    @Override
    public String toStored(Range<T> value) {
        if (value.isEmpty()) {
            return "empty";
        }
        StringBuilder out = new StringBuilder(value.includesLower() ? "[" : "(");
        write(out, value.lower());
        out.append(',');
        write(out, value.upper());
        return out.append(value.includesUpper() ? ']' : ')').toString();
    }

    private void write(StringBuilder out, @Nullable T value) {
        if (value != null) {
            QuotedText.write(out, bound.toStored(value));
        }
    }

    @Override
    public Range<T> fromStored(String stored) {
        return read(new TextReader(stored, 0));
    }

    Range<T> read(TextReader text) {
        if (text.accept('e')) {
            for (char letter : "mpty".toCharArray()) {
                text.expect(letter);
            }
            return Range.empty();
        }
        boolean includesLower = text.next() == '[';
        T lower = value(text, ",");
        text.expect(',');
        T upper = value(text, ")]");
        return new Range<>(lower, upper, includesLower, text.next() == ']', false);
    }

    private @Nullable T value(TextReader text, String ends) {
        String item = text.item(ends);
        return item == null || item.isEmpty() ? null : bound.fromStored(item);
    }
}
