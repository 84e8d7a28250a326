package io.athanor.engine.error;

import io.athanor.sql.AthanorException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Thrown when the database or its driver refuses something; the subclasses tell the meaning.
 *
 * <p>The message holds the driver's message, the statement and, unless the engine hides them, its parameters. Safe to
 * share between threads.
 */
public class DatabaseException extends AthanorException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient ErrorDetails details;

    /** An exception of a meaning. */
    public DatabaseException(ErrorCode code, ErrorDetails details) {
        super(details.message(code), details.cause());
        this.code = code;
        this.details = details;
    }

    /** The code under which {@code docs/errors.md} explains this error. */
    public final ErrorCode code() {
        return code;
    }

    /** The text of the statement that failed, if there was one. */
    public final Optional<String> statement() {
        return Optional.ofNullable(details.statement());
    }

    /** The parameters as they are shown, abbreviated or hidden, if there was a statement. */
    public final Optional<String> parameters() {
        return Optional.ofNullable(details.parameters());
    }

    /** The SQLState that the driver gave; not all drivers do. */
    public final Optional<String> sqlState() {
        return Optional.ofNullable(details.cause()).map(SQLException::getSQLState);
    }

    /** The driver's own error number, 0 if there is none. */
    public final int vendorCode() {
        SQLException cause = details.cause();
        return cause == null ? 0 : cause.getErrorCode();
    }
}
