package io.athanor.sql;

/** Where an element of a user's own writes its SQL. */
public interface SqlOutput {

    /** Writes SQL text, which must not hold a value or a name that comes from outside. */
    SqlOutput sql(String text);

    /** Writes an element by the dialect's own rules; bound values become parameters. */
    SqlOutput element(Element element);

    /** Writes an identifier, quoted if the dialect demands it. */
    SqlOutput name(String identifier);

    /** The name of the dialect that is compiled for, such as {@code "standard"}. */
    String dialect();

    /** The error to throw if the dialect cannot say the element. */
    RuntimeException unsupported(String construct, String reason);
}
