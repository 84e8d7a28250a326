package io.athanor.sql;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Goes through all that an element is made of: operands, columns and what they belong to, aliases, subqueries, common
 * table expressions, and the parts of custom elements that name them.
 */
public final class Traversal {

    private Traversal() {}

    /** Calls a visitor with an element and with every element inside it, each once, the outer before the inner. */
    public static void visit(Element element, Consumer<? super Element> visitor) {
        new Visit(visitor).visit(element);
    }

    /**
     * An element with parts replaced.
     *
     * @param replacement is called with each element, the outer before the inner; what it returns takes the element's
     *     place as it is, unless it is the element itself, whose parts then come next. It must replace something to
     *     select from by something to select from that has the columns which are referred to, and so on.
     * @return the element itself if nothing was replaced
     * @throws UnknownColumnException if a table is replaced by one without a column that is referred to
     * @throws ClassCastException if something is replaced by what cannot stand in its place
     */
    @SuppressWarnings("unchecked") // an element of another kind is the caller's mistake, which fails where it is used
    public static <E extends Element> E replace(E element, UnaryOperator<Element> replacement) {
        return (E) new Replacing(replacement).replace(element);
    }

    private static final class Visit {

        private final Consumer<? super Element> visitor;
        private final Set<Element> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Structure parts = Structure.visiting(this::visit);

        Visit(Consumer<? super Element> visitor) {
            this.visitor = visitor;
        }

        void visit(Element element) {
            if (visited.add(element)) {
                visitor.accept(element);
                element.describe(parts);
            }
        }
    }

    /** Remembers what took an element's place, since an alias or label must stay one thing wherever it occurs. */
    private static final class Replacing implements Rewriter {

        private final UnaryOperator<Element> replacement;
        private final Map<Element, Element> replaced = new IdentityHashMap<>();

        Replacing(UnaryOperator<Element> replacement) {
            this.replacement = replacement;
        }

        @Override
        public Element replace(Element element) {
            Element known = replaced.get(element);
            if (known == null) {
                Element own = replacement.apply(element);
                known = own == element ? element.rewrite(this) : own;
                replaced.put(element, known);
            }
            return known;
        }
    }
}
