package io.athanor.sql.compiler;

import io.athanor.sql.AthanorException;
import io.athanor.sql.dialect.Dialect;

/** Thrown when a dialect cannot say a construct. */
public final class CompileException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** The code of this error in docs/errors.md. */
    public static final String CODE = "unsupported-construct";

    private final String construct;
    private final String reason;

    /**
     * For a construct that the dialect cannot say.
     *
     * @param construct the name of the construct
     * @param dialect the dialect, whose name and version the message tells
     * @param reason why, and what to do instead
     */
    public CompileException(String construct, Dialect dialect, String reason) {
        this(construct, dialect.name() + " " + dialect.version(), reason);
    }

    CompileException(String construct, String dialect, String reason) {
        super(construct + " cannot be compiled for " + dialect + ": " + reason + " [" + CODE + "]");
        this.construct = construct;
        this.reason = reason;
    }

    /** What happened, as docs/errors.md explains it. */
    public String code() {
        return CODE;
    }

    /** The name of the construct. */
    public String construct() {
        return construct;
    }

    /** Why, and what to do instead. */
    public String reason() {
        return reason;
    }
}
