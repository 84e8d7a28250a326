package io.athanor.sql;

import java.util.List;
import java.util.Map;

/** Something that can be executed as a whole. */
public interface Statement {

    /** This statement as an element. */
    Element element();

    /**
     * What the statement's rows consist of, in order; empty if it has no rows or they are known only when it is
     * executed.
     */
    List<? extends Element> resultColumns();

    /**
     * This statement's text for the newest server of a dialect, with its values written as literals: for logs and
     * scripts, not for execution.
     *
     * @throws AthanorException if there is no such dialect, it cannot say the statement, it has no literals of a
     *     value's type, or a value is given at execution
     */
    default String literalText(String dialect) {
        return literalText(dialect, Map.of());
    }

    /**
     * This statement's text for the newest server of a dialect, with its values, and with those given by name, written
     * as literals: for logs and scripts, not for execution.
     *
     * @throws AthanorException if there is no such dialect, it cannot say the statement, it has no literals of a
     *     value's type, or a value is to be given by name and is not
     */
    default String literalText(String dialect, Map<String, ?> named) {
        return ElementText.of(this, dialect, named);
    }
}
