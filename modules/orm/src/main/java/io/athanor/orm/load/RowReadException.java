package io.athanor.orm.load;

import java.sql.SQLException;

/** Carries a driver's exception out of generated code, which knows nothing of JDBC; never leaves this package. */
final class RowReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException sqlException;

    RowReadException(SQLException cause) {
        super(cause);
        this.sqlException = cause;
    }

    SQLException sqlException() {
        return sqlException;
    }
}
