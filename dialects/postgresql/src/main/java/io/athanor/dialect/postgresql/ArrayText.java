package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Converter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of an array, such as {@code {1,NULL,3}}.
 *
 * @param element the text of an element
 * @param nested whether the elements are arrays themselves, whose braces stand without quotes
 */
record ArrayText<E>(Converter<E, String> element, boolean nested) implements Converter<List<E>, String> {

    @Override
    public String toStored(List<E> value) {
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < value.size(); i++) {
            out.append(i == 0 ? "" : ",");
            E member = value.get(i);
            if (member == null) {
                out.append("NULL");
            } else if (nested) {
                out.append(element.toStored(member));
            } else {
                QuotedText.write(out, element.toStored(member));
            }
        }
        return out.append('}').toString();
    }

    @Override
    public List<E> fromStored(String stored) {
        List<@Nullable E> values = new ArrayList<>();
        // Bounds other than from 1 stand in front of the braces.
        TextReader text = new TextReader(stored, Math.max(stored.indexOf('{'), 0));
        text.expect('{');
        while (!text.accept('}')) {
            if (!values.isEmpty()) {
                text.expect(',');
            }
            String member = nested ? text.braces() : text.item(",}");
            values.add(member == null ? null : element.fromStored(member));
        }
        @SuppressWarnings("unchecked") // an array holds NULLs as a list holds nulls
        List<E> list = (List<E>) (List<?>) Collections.unmodifiableList(values);
        return Objects.requireNonNull(list);
    }
}
