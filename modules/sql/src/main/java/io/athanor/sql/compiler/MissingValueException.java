package io.athanor.sql.compiler;

import io.athanor.sql.AthanorException;

/** Thrown before anything is sent when a parameter that is given at execution got no value. */
public final class MissingValueException extends AthanorException {

    private static final long serialVersionUID = 1L;

    MissingValueException(String name, String text) {
        super("No value is given for the parameter :" + name + " of the statement: " + text
                + " - pass it with the execution's parameters or bind it beforehand.");
    }
}
