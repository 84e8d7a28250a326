package io.athanor.dialect.postgresql;

import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.spi.ErrorClassification;
import io.athanor.engine.spi.StandardErrors;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The meaning of PostgreSQL's SQLStates. */
final class PostgreSqlErrors {

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("(?:relation|on table) \"([^\"]+)\"");
    private static final Pattern COLUMN = Pattern.compile("column \"([^\"]+)\" of relation \"([^\"]+)\"");

    /** A value at the end, as the server tells it and as the driver does. */
    private static final Pattern VALUE = Pattern.compile(": \".*|(?<=Bad value for type .{1,40}) : .*");

    private static final Pattern VALUE_AT_FIRST = Pattern.compile("^((?:ERROR: )?value) \".*\" ");

    private PostgreSqlErrors() {}

    static ErrorClassification classify(SQLException e) {
        ErrorCode code = code(e);
        String message = firstLine(e);
        return new ErrorClassification(code, constraint(code, message), table(message));
    }

    private static ErrorCode code(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "0A000" ->
                firstLine(e).contains("cached plan must not change result type")
                        ? ErrorCode.STATEMENT_OUTDATED
                        : ErrorCode.NOT_SUPPORTED;
            case "40P01" -> ErrorCode.DEADLOCK;
            case "55P03" -> ErrorCode.LOCK_TIMEOUT;
            case "57014", "25P04" -> ErrorCode.STATEMENT_TIMEOUT;
            case "57P01", "57P02", "57P03", "57P05", "25P03" -> ErrorCode.DISCONNECTED;
            case "25P02" -> ErrorCode.TRANSACTION_ABORTED;
            case "3D000" -> ErrorCode.CONNECTION_FAILED;
            case "3F000", "55000", "55006" -> ErrorCode.INVALID_STATEMENT;
            case "58030" -> ErrorCode.RESOURCES_EXHAUSTED;
            case "XX001", "XX002" -> ErrorCode.DATABASE_DAMAGED;
            default -> StandardErrors.of(e);
        };
    }

    private static @Nullable String constraint(ErrorCode code, String message) {
        if (code == ErrorCode.NOT_NULL_VIOLATION) {
            Matcher column = COLUMN.matcher(message);
            return column.find() ? column.group(2) + "." + column.group(1) : null;
        }
        Matcher constraint = CONSTRAINT.matcher(message);
        return constraint.find() ? constraint.group(1) : null;
    }

    /** Unique keys are told without their table. */
    private static @Nullable String table(String message) {
        Matcher table = TABLE.matcher(message);
        return table.find() ? table.group(1) : null;
    }

    static String reason(SQLException e, boolean hideValues) {
        String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
        if (!hideValues) {
            return message;
        }
        // The details tell the row or key; a message about a value that does not fit its type tells the value, as a
        // rule at its end, and a batch's message the values of the row.
        if (e instanceof BatchUpdateException) {
            return "A row of the batch was refused";
        }
        Matcher value = VALUE.matcher(VALUE_AT_FIRST.matcher(firstLine(e)).replaceFirst("$1 "));
        return value.replaceFirst("");
    }

    private static String firstLine(SQLException e) {
        String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
