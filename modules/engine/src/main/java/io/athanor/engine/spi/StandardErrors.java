package io.athanor.engine.spi;

import io.athanor.engine.error.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** The meanings that standard SQLStates have; a dialect adds its vendor's. */
public final class StandardErrors {

    private StandardErrors() {}

    /** The meaning of an exception by its SQLState alone. */
    public static ErrorCode of(SQLException e) {
        if (e instanceof SQLTimeoutException) {
            return ErrorCode.STATEMENT_TIMEOUT;
        }
        String state = e.getSQLState();
        if (state == null || state.length() < 2) {
            return ErrorCode.UNCLASSIFIED;
        }
        return switch (state) {
            case "23505" -> ErrorCode.UNIQUE_VIOLATION;
            case "23503", "23001" -> ErrorCode.FOREIGN_KEY_VIOLATION;
            case "23502" -> ErrorCode.NOT_NULL_VIOLATION;
            case "23514" -> ErrorCode.CHECK_VIOLATION;
            case "25006" -> ErrorCode.READ_ONLY;
            case "40001" -> ErrorCode.SERIALIZATION_FAILURE;
            case "42501" -> ErrorCode.PERMISSION_DENIED;
            case "08001", "08004" -> ErrorCode.CONNECTION_FAILED;
            default -> ofClass(state.substring(0, 2));
        };
    }

    private static ErrorCode ofClass(String stateClass) {
        return switch (stateClass) {
            case "08" -> ErrorCode.DISCONNECTED;
            case "0A" -> ErrorCode.NOT_SUPPORTED;
            case "21", "26", "42" -> ErrorCode.INVALID_STATEMENT;
            case "22" -> ErrorCode.INVALID_DATA;
            case "23", "27", "44" -> ErrorCode.INTEGRITY_VIOLATION;
            case "28" -> ErrorCode.AUTHENTICATION_FAILED;
            case "53", "54" -> ErrorCode.RESOURCES_EXHAUSTED;
            default -> ErrorCode.UNCLASSIFIED;
        };
    }
}
