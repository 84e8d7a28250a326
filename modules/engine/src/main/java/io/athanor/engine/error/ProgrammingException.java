package io.athanor.engine.error;

/** Thrown when a statement is wrong, or not allowed or not supported: its syntax, a name in it, a permission. */
public class ProgrammingException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** An exception of a meaning. */
    public ProgrammingException(ErrorCode code, ErrorDetails details) {
        super(code, details);
    }
}
