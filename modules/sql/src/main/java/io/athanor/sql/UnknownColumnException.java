package io.athanor.sql;

import java.util.List;

/** Thrown when a table or subquery has no column of a name. */
public final class UnknownColumnException extends AthanorException {

    private static final long serialVersionUID = 1L;

    UnknownColumnException(String owner, String name, List<String> known) {
        super(owner + " has no column \"" + name + "\"." + Suggestions.of(name, known));
    }
}
