package io.athanor.sql;

/** Prints elements in the generic form of {@link Element#toString}; provided by the compiler inside this module. */
public interface ElementPrinter {

    /** The text of the element. */
    String print(Element element);
}
