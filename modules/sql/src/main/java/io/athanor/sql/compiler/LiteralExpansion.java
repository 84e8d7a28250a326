package io.athanor.sql.compiler;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written as a literal.
 *
 * @param literal writes the value
 */
record LiteralExpansion(Function<@Nullable Object, String> literal) implements Expansion {

    @Override
    public void appendTo(ExpandedText out, @Nullable Object value, int headLength) {
        out.text.append(literal.apply(value));
    }
}
