package io.athanor.sql.compiler;

import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of values, or of rows of values.
 *
 * @param member how a member is written
 * @param prefix what precedes the first
 * @param empty what stands in place of no members
 * @param split how a list becomes several
 * @param types the types of a row's values, or the one of all values
 * @param array the query by which a long list is sent as one value, or null if the dialect has none
 */
record ListExpansion(
        ListMember member,
        String prefix,
        String empty,
        ListSplit split,
        List<SqlType<?>> types,
        @Nullable ArrayQuery array)
        implements Expansion {

    @Override
    public void appendTo(ExpandedText out, @Nullable Object value, int headLength) {
        List<?> list = listOf(value);
        if (list.isEmpty()) {
            out.text.append(empty);
        } else if (array != null && (out.form == ExpandedText.Form.ARRAYS || list.size() > split.limit())) {
            out.text.append(array.text());
            boolean rows = member instanceof ListMember.Row;
            out.addAll(array.codecs(), array.values().apply(ListColumns.of(list, types, rows)));
        } else if (list.size() <= split.limit()) {
            append(list, out);
        } else if (headLength < 0) {
            throw split.tooLong(list.size());
        } else {
            appendSeveral(list, out, headLength);
        }
    }

    @Override
    public int plainLength(@Nullable Object value) {
        if (member instanceof ListMember.Single
                && value instanceof List<?> list
                && !list.isEmpty()
                && list.size() <= split.limit()) {
            return list.size();
        }
        return -1;
    }

    private static List<?> listOf(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof Collection<?> values) {
            return new ArrayList<>(values);
        }
        if (value instanceof Object[] values) {
            return Arrays.asList(values);
        }
        throw new IllegalArgumentException("the values of an IN list are given as a collection, not as "
                + (value == null ? "null" : "a " + value.getClass().getName()));
    }

    private void append(List<?> members, ExpandedText out) {
        out.text.append(prefix);
        for (int i = 0; i < members.size(); i++) {
            out.text.append(i == 0 ? "" : ", ");
            member.appendTo(out, members.get(i));
        }
        if (out.form == ExpandedText.Form.PADDED) {
            int length = Math.min(paddedLength(members.size()), split.limit());
            for (int i = members.size(); i < length; i++) {
                out.text.append(", ");
                member.appendTo(out, members.get(members.size() - 1));
            }
        }
    }

    /** The least power of two that is not below a length. */
    private static int paddedLength(int length) {
        int below = Integer.highestOneBit(length);
        return below == length || below > 1 << 29 ? length : below << 1;
    }

    private void appendSeveral(List<?> members, ExpandedText out, int headLength) {
        String head = out.text.substring(out.text.length() - headLength);
        int headEnd = out.count();
        int headStart = headEnd - split.headParameters();
        if (!split.enclosed()) {
            out.text.insert(out.text.length() - headLength, '(');
        }
        for (int from = 0; from < members.size(); from += split.limit()) {
            if (from > 0) {
                out.text.append(')').append(split.operator()).append(head);
                out.repeat(headStart, headEnd);
            }
            append(members.subList(from, Math.min(members.size(), from + split.limit())), out);
        }
        if (!split.enclosed()) {
            out.text.append(')');
        }
    }
}
