package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces elements; an element hands its parts to it and is made anew if one of them changed. */
@FunctionalInterface
public interface Rewriter {

    /** What takes the element's place: itself, another one, or {@code element.rewrite(this)} to go deeper. */
    Element replace(Element element);

    /** Replaces an element by one of the same kind. */
    @SuppressWarnings("unchecked")
    default <E extends Element> E rewrite(E element) {
        return (E) replace(element);
    }

    /** Replaces an optional element. */
    default <E extends Element> @Nullable E rewriteOptional(@Nullable E element) {
        return element == null ? null : rewrite(element);
    }

    /** Replaces each element of a list; the same list if none changed. */
    default <E extends Element> List<E> rewriteAll(List<E> elements) {
        List<E> changed = null;
        for (int i = 0; i < elements.size(); i++) {
            E element = elements.get(i);
            E replaced = rewrite(element);
            if (replaced != element && changed == null) {
                changed = new ArrayList<>(elements);
            }
            if (changed != null) {
                changed.set(i, replaced);
            }
        }
        return changed == null ? elements : List.copyOf(changed);
    }
}
