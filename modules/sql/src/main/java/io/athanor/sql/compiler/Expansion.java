package io.athanor.sql.compiler;

import io.athanor.sql.type.Codec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place whose text depends on its value, and is written once the value is known. */
interface Expansion {

    /** Appends the text for a value, and adds how the values in it are bound and the values themselves. */
    void appendTo(StringBuilder out, @Nullable Object value, List<Codec<?>> codecs, List<@Nullable Object> values);
}
