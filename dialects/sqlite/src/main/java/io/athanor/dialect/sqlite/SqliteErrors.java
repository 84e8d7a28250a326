package io.athanor.dialect.sqlite;

import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.spi.ErrorClassification;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The meaning of SQLite's result codes; its driver gives no SQLState. */
final class SqliteErrors {

    private static final Pattern CONSTRAINT = Pattern.compile("constraint failed: ([^)\\n]+)");

    private SqliteErrors() {}

    static ErrorClassification classify(SQLException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        ErrorCode code = code(e.getErrorCode() & 0xff, message);
        String constraint = isIntegrity(code) ? constraint(message) : null;
        return new ErrorClassification(code, constraint, constraint == null ? null : table(code, constraint));
    }

    private static ErrorCode code(int result, String message) {
        return switch (result) {
            case 1 -> generic(message);
            case 3, 23 -> ErrorCode.PERMISSION_DENIED;
            case 5, 6 -> message.contains("SNAPSHOT") ? ErrorCode.SERIALIZATION_FAILURE : ErrorCode.LOCK_TIMEOUT;
            case 7, 10, 13 -> ErrorCode.RESOURCES_EXHAUSTED;
            case 8 -> ErrorCode.READ_ONLY;
            case 9 -> ErrorCode.STATEMENT_TIMEOUT;
            case 11, 26 -> ErrorCode.DATABASE_DAMAGED;
            case 14 -> ErrorCode.CONNECTION_FAILED;
            case 18, 20, 25 -> ErrorCode.INVALID_DATA;
            case 19 -> constraintKind(message);
            case 22 -> ErrorCode.NOT_SUPPORTED;
            default -> ErrorCode.UNCLASSIFIED;
        };
    }

    /** Result code 1 covers wrong statements above all; only the message tells. */
    private static ErrorCode generic(String message) {
        return message.contains("interrupted") ? ErrorCode.STATEMENT_TIMEOUT : ErrorCode.INVALID_STATEMENT;
    }

    private static ErrorCode constraintKind(String message) {
        if (message.contains("UNIQUE") || message.contains("PRIMARYKEY") || message.contains("PRIMARY KEY")) {
            return ErrorCode.UNIQUE_VIOLATION;
        }
        if (message.contains("FOREIGN KEY") || message.contains("FOREIGNKEY")) {
            return ErrorCode.FOREIGN_KEY_VIOLATION;
        }
        if (message.contains("NOT NULL") || message.contains("NOTNULL")) {
            return ErrorCode.NOT_NULL_VIOLATION;
        }
        return message.contains("CHECK") ? ErrorCode.CHECK_VIOLATION : ErrorCode.INTEGRITY_VIOLATION;
    }

    private static boolean isIntegrity(ErrorCode code) {
        return switch (code) {
            case UNIQUE_VIOLATION, FOREIGN_KEY_VIOLATION, NOT_NULL_VIOLATION, CHECK_VIOLATION, INTEGRITY_VIOLATION ->
                true;
            default -> false;
        };
    }

    private static @Nullable String constraint(String message) {
        Matcher matcher = CONSTRAINT.matcher(message);
        return matcher.find() ? matcher.group(1).trim() : null;
    }

    /** Of keys and NOT NULL the message tells columns, as in {@code users.name}; of others it tells a name. */
    private static @Nullable String table(ErrorCode code, String constraint) {
        boolean tellsColumns = code == ErrorCode.UNIQUE_VIOLATION || code == ErrorCode.NOT_NULL_VIOLATION;
        int dot = constraint.indexOf('.');
        return tellsColumns && dot > 0 ? constraint.substring(0, dot) : null;
    }
}
