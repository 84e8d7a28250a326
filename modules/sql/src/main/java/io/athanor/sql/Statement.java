package io.athanor.sql;

import java.util.List;

/** Something that can be executed as a whole. */
public interface Statement {

    /** This statement as an element. */
    Element element();

    /**
     * What the statement's rows consist of, in order; empty if it has no rows or they are known only when it is
     * executed.
     */
    List<? extends Element> resultColumns();
}
