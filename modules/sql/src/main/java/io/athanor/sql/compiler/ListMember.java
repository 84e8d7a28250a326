package io.athanor.sql.compiler;

import io.athanor.sql.type.Codec;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How one member of a list is written: a value or a row of values, sent beside the text or as a literal in it. */
sealed interface ListMember {

    /** Appends the member. */
    void appendTo(ExpandedText out, @Nullable Object member);

    /** A value that is sent beside the text. */
    record Single(String placeholder, Codec<?> codec) implements ListMember {

        @Override
        public void appendTo(ExpandedText out, @Nullable Object member) {
            out.text.append(placeholder);
            out.add(codec, member);
        }
    }

    /** A row of values that are sent beside the text. */
    record Row(String placeholders, List<Codec<?>> codecs) implements ListMember {

        @Override
        public void appendTo(ExpandedText out, @Nullable Object member) {
            if (!(member instanceof List<?> row) || row.size() != codecs.size()) {
                throw new IllegalArgumentException("a member of a list of rows must be a list of " + codecs.size()
                        + " values, not "
                        + (member instanceof List<?> other ? other.size() + " values" : "a single value"));
            }
            out.text.append(placeholders);
            out.addAll(codecs, row);
        }
    }

    /** A value that is written into the text. */
    record Literal(Function<@Nullable Object, String> literal) implements ListMember {

        @Override
        public void appendTo(ExpandedText out, @Nullable Object member) {
            out.text.append(literal.apply(member));
        }
    }
}
