package io.athanor.engine;

import io.athanor.engine.error.DataException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.DeadlockException;
import io.athanor.engine.error.DisconnectedException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.ErrorDetails;
import io.athanor.engine.error.IntegrityException;
import io.athanor.engine.error.OperationalException;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.engine.error.SerializationException;
import io.athanor.engine.error.TimeoutException;
import io.athanor.engine.error.TransactionAbortedException;
import io.athanor.engine.spi.ErrorClassification;
import java.io.EOFException;
import java.net.SocketException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns a driver's exceptions into Athanor's. Immutable. */
final class ErrorTranslator {

    private static final int MOST_CAUSES = 20;
    private static final String INVALID_DATA_STATE = "22000";

    private final EngineFacet facet;
    private final boolean hideParameters;
    private final DisconnectRule disconnectRule;

    ErrorTranslator(EngineFacet facet, boolean hideParameters, DisconnectRule disconnectRule) {
        this.facet = facet;
        this.hideParameters = hideParameters;
        this.disconnectRule = disconnectRule;
    }

    /** An exception outside the execution of a statement, in a transaction that has sent sensitive values or not. */
    DatabaseException translate(SQLException e, java.sql.@Nullable Connection jdbc, boolean sensitive) {
        return describe(e, jdbc, hideParameters || sensitive, null, null);
    }

    /** An exception of a statement, in a transaction that has sent sensitive values or not. */
    DatabaseException translate(
            SQLException e, java.sql.@Nullable Connection jdbc, String text, SentValues values, boolean sensitive) {
        String shown = hideParameters ? "hidden" : values.text();
        return describe(e, jdbc, hideParameters || sensitive || values.isSensitive(), text, shown);
    }

    /** An exception of a value that was read and is none of its type's. */
    DatabaseException unreadable(Exception e, String place, boolean hideValue, String text, SentValues values) {
        boolean hide = hideParameters || hideValue;
        String reason = place + " holds what cannot be read: " + (hide ? "the value is hidden" : e.getMessage());
        SQLException cause = new SQLException(reason, INVALID_DATA_STATE, hide ? null : e);
        String shown = hideParameters ? "hidden" : values.text();
        return new DataException(ErrorCode.INVALID_DATA, new ErrorDetails(reason, text, shown, cause));
    }

    /** An exception in opening a connection. */
    DatabaseException connectionFailure(SQLException e) {
        ErrorClassification classification = facet.classify(e);
        ErrorCode code = switch (classification.code()) {
            case UNCLASSIFIED, DISCONNECTED, INVALID_STATEMENT, STATEMENT_TIMEOUT -> ErrorCode.CONNECTION_FAILED;
            default -> classification.code();
        };
        String reason = facet.reason(e, hideParameters);
        return create(code, classification, new ErrorDetails(reason, null, null, shown(e, hideParameters)));
    }

    /** An exception in COMMIT: without a connection nobody knows how it ended. */
    DatabaseException commitFailure(SQLException e, java.sql.Connection jdbc, boolean sensitive) {
        boolean hide = hideParameters || sensitive;
        DatabaseException translated = describe(e, jdbc, hide, null, null);
        if (!(translated instanceof DisconnectedException)) {
            return translated;
        }
        String reason = "The connection broke during COMMIT, so it is not known whether the transaction was committed: "
                + facet.reason(e, hide);
        SQLException shown = shown(e, hide);
        return new DisconnectedException(ErrorCode.COMMIT_IN_DOUBT, new ErrorDetails(reason, null, null, shown));
    }

    /** The cause as it may be printed: who prints an exception prints its causes, too. */
    private SQLException shown(SQLException e, boolean hide) {
        return hide ? ConcealedException.of(e, facet) : e;
    }

    private DatabaseException describe(
            SQLException e,
            java.sql.@Nullable Connection jdbc,
            boolean hide,
            @Nullable String text,
            @Nullable String parameters) {
        SQLException specific = mostSpecific(e);
        ErrorClassification classification = facet.classify(specific);
        ErrorCode code = code(specific, jdbc, classification.code());
        ErrorDetails details = new ErrorDetails(facet.reason(specific, hide), text, parameters, shown(specific, hide));
        return create(code, classification, details);
    }

    private ErrorCode code(SQLException e, java.sql.@Nullable Connection jdbc, ErrorCode classified) {
        if (classified == ErrorCode.STATEMENT_OUTDATED) {
            return classified;
        }
        boolean found = classified == ErrorCode.DISCONNECTED || isBroken(e, jdbc);
        if (disconnectRule.isDisconnect(e, found)) {
            return ErrorCode.DISCONNECTED;
        }
        return classified == ErrorCode.DISCONNECTED ? ErrorCode.UNCLASSIFIED : classified;
    }

    /** The exception that tells about the row, where the driver wraps it in one that tells about the batch. */
    private static SQLException mostSpecific(SQLException e) {
        if (e instanceof BatchUpdateException) {
            if (e.getNextException() != null) {
                return e.getNextException();
            }
            if (e.getCause() instanceof SQLException cause) {
                return cause;
            }
        }
        return e;
    }

    private static boolean isBroken(SQLException e, java.sql.@Nullable Connection jdbc) {
        Throwable cause = e;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof SocketException || cause instanceof EOFException) {
                return true;
            }
            cause = cause.getCause();
        }
        try {
            return jdbc != null && jdbc.isClosed();
        } catch (SQLException ignored) {
            return true;
        }
    }

    private static DatabaseException create(ErrorCode code, ErrorClassification classification, ErrorDetails details) {
        return switch (code) {
            case UNIQUE_VIOLATION, FOREIGN_KEY_VIOLATION, NOT_NULL_VIOLATION, CHECK_VIOLATION, INTEGRITY_VIOLATION ->
                new IntegrityException(code, details, classification.constraint(), table(classification, details));
            case INVALID_DATA -> new DataException(code, details);
            case INVALID_STATEMENT, PERMISSION_DENIED, NOT_SUPPORTED -> new ProgrammingException(code, details);
            case DISCONNECTED, CONNECTION_FAILED, COMMIT_IN_DOUBT -> new DisconnectedException(code, details);
            case STATEMENT_TIMEOUT, LOCK_TIMEOUT -> new TimeoutException(code, details);
            case DEADLOCK -> new DeadlockException(code, details);
            case SERIALIZATION_FAILURE -> new SerializationException(code, details);
            case TRANSACTION_ABORTED -> new TransactionAbortedException(code, details);
            case READ_ONLY, STATEMENT_OUTDATED, AUTHENTICATION_FAILED, RESOURCES_EXHAUSTED, DATABASE_DAMAGED ->
                new OperationalException(code, details);
            case UNCLASSIFIED -> new DatabaseException(code, details);
        };
    }

    /** The table that the database tells, or else the one that the statement changes. */
    private static @Nullable String table(ErrorClassification classification, ErrorDetails details) {
        if (classification.table() != null) {
            return classification.table();
        }
        return details.statement() == null ? null : ChangedTable.of(details.statement());
    }
}
