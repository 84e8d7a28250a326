package io.athanor.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is told of an exception of a driver whose messages hold values that must not be shown. */
final class ConcealedException extends SQLException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CAUSES = 20;

    private final String original;

    private ConcealedException(Throwable e, String reason, @Nullable String state, int number) {
        super(reason, state, number);
        this.original = e.getClass().getName();
        setStackTrace(e.getStackTrace());
    }

    /** An exception and its causes, each without values: a driver's with what the dialect leaves of its message. */
    static SQLException of(SQLException e, EngineFacet facet) {
        ConcealedException first = concealed(e, facet);
        ConcealedException last = first;
        Throwable cause = e.getCause();
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            ConcealedException next = concealed(cause, facet);
            last.initCause(next);
            last = next;
            cause = cause.getCause();
        }
        return first;
    }

    private static ConcealedException concealed(Throwable e, EngineFacet facet) {
        return e instanceof SQLException driver
                ? new ConcealedException(e, facet.reason(driver, true), driver.getSQLState(), driver.getErrorCode())
                : new ConcealedException(e, "the message is hidden", null, 0);
    }

    @Override
    public String toString() {
        return original + ": " + getMessage();
    }
}
