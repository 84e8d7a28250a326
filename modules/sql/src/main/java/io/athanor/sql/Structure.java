package io.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives what an element is made of. */
public interface Structure {

    /** A part that is an element itself; null tells that an optional part is missing. */
    void part(@Nullable Element part);

    /** Parts in order. */
    default void parts(List<? extends Element> parts) {
        attribute(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            part(parts.get(i));
        }
    }

    /** A property which is not an element; it must have a value's {@code equals}. */
    void attribute(@Nullable Object value);

    /**
     * An object that is told apart by identity within one statement, such as an unnamed alias; two statements are alike
     * if such objects occur in the same places.
     */
    void identity(Object object);

    /** A bound value, which is left out of the structure. */
    void bind(BindParameter<?> parameter);

    /**
     * Tells that no structure can tell this element apart from others, so that its statement is compiled every time.
     */
    default void uncacheable() {}
}
