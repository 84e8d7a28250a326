package io.athanor.dialect.mysql;

import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.spi.ErrorClassification;
import io.athanor.engine.spi.StandardErrors;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The meaning of the error numbers of MySQL and MariaDB, which tell more than their SQLStates. */
final class MySqlErrors {

    private static final Pattern NAME = Pattern.compile(
            "for key '([^']+)'|CONSTRAINT [`']([^`']+)[`']|[Cc]onstraint '([^']+)'|Column '([^']+)'|Field '([^']+)'");
    // Possessive, since a group that is repeated otherwise takes a frame of the stack each time.
    private static final Pattern TABLE = Pattern.compile("`(?:[^`]++|``)++`\\.`((?:[^`]++|``)++)`");
    private static final Pattern VALUE = Pattern.compile("(?:entry|value:?) '");

    private MySqlErrors() {}

    /**
     * The meaning of an exception.
     *
     * @param tableOfKey whether the server tells a key with its table in front of it
     */
    static ErrorClassification classify(SQLException e, boolean tableOfKey) {
        ErrorCode code = code(e);
        if (!isIntegrity(code)) {
            return ErrorClassification.of(code);
        }
        String message = String.valueOf(e.getMessage());
        String constraint = constraint(message);
        if (!tableOfKey || constraint == null || !message.contains("for key '")) {
            return new ErrorClassification(code, constraint, table(message));
        }
        int point = constraint.indexOf('.');
        return point < 0
                ? new ErrorClassification(code, constraint, table(message))
                : new ErrorClassification(code, constraint.substring(point + 1), constraint.substring(0, point));
    }

    private static ErrorCode code(SQLException e) {
        return switch (e.getErrorCode()) {
            case 1062, 1169, 1586 -> ErrorCode.UNIQUE_VIOLATION;
            case 1216, 1217, 1451, 1452, 3730 -> ErrorCode.FOREIGN_KEY_VIOLATION;
            case 1048, 1364 -> ErrorCode.NOT_NULL_VIOLATION;
            case 3819, 4025 -> ErrorCode.CHECK_VIOLATION;
            case 1213, 1614 -> ErrorCode.DEADLOCK;
            case 1205, 3572 -> ErrorCode.LOCK_TIMEOUT;
            case 1020 -> ErrorCode.SERIALIZATION_FAILURE;
            case 1615 -> ErrorCode.STATEMENT_OUTDATED;
            case 1401, 1402 -> ErrorCode.TRANSACTION_ABORTED;
            case 1317, 1969, 3024 -> ErrorCode.STATEMENT_TIMEOUT;
            case 1290, 1792, 1836 -> ErrorCode.READ_ONLY;
            case 1021, 1040, 1041, 1114, 1203, 1226, 3636 -> ErrorCode.RESOURCES_EXHAUSTED;
            case 1045, 1698, 1862, 3118 -> ErrorCode.AUTHENTICATION_FAILED;
            case 1044, 1142, 1143, 1227, 3552 -> ErrorCode.PERMISSION_DENIED;
            case 1785 -> ErrorCode.NOT_SUPPORTED;
            // While a connection is opened the engine takes a database that is not there for a failure to connect.
            case 1007, 1008, 1049, 1052, 1093, 3065 -> ErrorCode.INVALID_STATEMENT;
            case 1139,
                    1210,
                    1264,
                    1265,
                    1292,
                    1366,
                    1406,
                    1411,
                    1426,
                    3684,
                    3685,
                    3686,
                    3687,
                    3688,
                    3689,
                    3690,
                    3691,
                    3692,
                    3693,
                    3694,
                    3695,
                    3696,
                    3697,
                    3698,
                    3699 -> ErrorCode.INVALID_DATA;
            case 1034, 1194, 1195 -> ErrorCode.DATABASE_DAMAGED;
            case 1053, 1152, 1184, 1927, 2006, 2013, 2014, 2045, 2055, 4031 -> ErrorCode.DISCONNECTED;
            default ->
                isCancellation(e)
                        ? ErrorCode.STATEMENT_TIMEOUT
                        : isReadOnly(e) ? ErrorCode.READ_ONLY : StandardErrors.of(e);
        };
    }

    /** MySQL's driver tells neither number nor state when it has cancelled a statement itself. */
    private static boolean isCancellation(SQLException e) {
        return e.getClass().getName().endsWith(".MySQLStatementCancelledException");
    }

    /** MySQL's driver refuses changes itself where the connection is for reading only. */
    private static boolean isReadOnly(SQLException e) {
        return e.getErrorCode() == 0
                && "S1009".equals(e.getSQLState())
                && String.valueOf(e.getMessage()).startsWith("Connection is read-only");
    }

    private static boolean isIntegrity(ErrorCode code) {
        return switch (code) {
            case UNIQUE_VIOLATION, FOREIGN_KEY_VIOLATION, NOT_NULL_VIOLATION, CHECK_VIOLATION -> true;
            default -> false;
        };
    }

    private static @Nullable String constraint(String message) {
        Matcher matcher = NAME.matcher(message);
        if (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    return matcher.group(group);
                }
            }
        }
        return null;
    }

    /** Foreign keys and CHECK are told with the table, as `database`.`table`. */
    private static @Nullable String table(String message) {
        Matcher matcher = TABLE.matcher(message);
        return matcher.find() ? matcher.group(1).replace("``", "`") : null;
    }

    static String reason(SQLException e, boolean hideValues) {
        String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
        return hideValues ? withoutValue(message) : message;
    }

    /** A value ends where the message goes on, whatever quotes it holds; the server may have cut it off. */
    private static String withoutValue(String message) {
        Matcher value = VALUE.matcher(message);
        if (!value.find()) {
            return message;
        }
        int start = value.end();
        int end = message.lastIndexOf("' for ");
        end = end < start ? message.lastIndexOf("' at ") : end;
        end = end < start ? message.lastIndexOf('\'') : end;
        return message.substring(0, start) + "***" + (end < start ? "'" : message.substring(end));
    }
}
