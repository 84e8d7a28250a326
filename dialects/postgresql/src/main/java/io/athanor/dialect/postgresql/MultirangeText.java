package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Converter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a multirange.
 *
 * @param range the text of a range
 */
record MultirangeText<T extends Comparable<? super T>>(RangeText<T> range)
        implements Converter<List<Range<T>>, String> {

    @Override
    public String toStored(List<Range<T>> value) {
        return value.stream().map(range::toStored).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public List<Range<T>> fromStored(String stored) {
        List<Range<T>> ranges = new ArrayList<>();
        TextReader text = new TextReader(stored, 0);
        text.expect('{');
        while (!text.accept('}')) {
            if (!ranges.isEmpty()) {
                text.expect(',');
            }
            ranges.add(range.read(text));
        }
        return List.copyOf(ranges);
    }
}
