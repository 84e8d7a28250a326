package io.athanor.orm.metamodel;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a column as a mapping says it: parts that are given, and parts that a naming strategy makes of the names
 * of attributes. Immutable.
 */
public final class ColumnName {

    static final ColumnName NOTHING = new ColumnName(List.of());

    private final List<Part> parts;

    private ColumnName(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    private record Part(String text, boolean given) {}

    /** A name that is given. */
    static ColumnName given(String name) {
        return NOTHING.with(name);
    }

    /** This and a text that is given. */
    ColumnName with(String text) {
        return text.isEmpty() ? this : with(new Part(text, true));
    }

    /** This and the name that a strategy makes of an attribute's. */
    ColumnName of(String attribute) {
        return with(new Part(attribute, false));
    }

    /** This and a pattern, in which a star stands for what a strategy makes of an attribute's name. */
    ColumnName pattern(String pattern, String attribute) {
        int star = pattern.indexOf('*');
        return star < 0
                ? with(pattern)
                : with(pattern.substring(0, star)).of(attribute).pattern(pattern.substring(star + 1), attribute);
    }

    private ColumnName with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new ColumnName(more);
    }

    /** The name by a strategy. */
    public String by(NamingStrategy naming) {
        StringBuilder name = new StringBuilder();
        parts.forEach(part -> name.append(part.given ? part.text : naming.column(part.text)));
        return name.toString();
    }

    @Override
    public String toString() {
        return by(NamingStrategy.SNAKE_CASE);
    }
}
