package io.athanor.sql;

import java.util.Map;

/** Prints elements in the generic form of {@link Element#toString}; provided by the compiler inside this module. */
public interface ElementPrinter {

    /** The text of the element. */
    String print(Element element);

    /** The text of a statement in the words of a dialect, with its values as literals. */
    String literalText(Statement statement, String dialect, Map<String, ?> named);
}
