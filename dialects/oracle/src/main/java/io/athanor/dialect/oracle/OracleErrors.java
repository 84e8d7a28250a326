package io.athanor.dialect.oracle;

import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.spi.ErrorClassification;
import io.athanor.engine.spi.StandardErrors;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The meaning of Oracle's error numbers. */
final class OracleErrors {

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \\(([^)]+)\\)");
    private static final Pattern COLUMN = Pattern.compile("NULL into \\(([^)]+)\\)|\\(([^)]+)\\) to NULL");

    private static final Pattern VALUE = Pattern.compile("'.*'");

    private OracleErrors() {}

    static ErrorClassification classify(SQLException e) {
        ErrorCode code = code(e);
        return new ErrorClassification(code, constraint(code, String.valueOf(e.getMessage())));
    }

    private static ErrorCode code(SQLException e) {
        return switch (e.getErrorCode()) {
            case 1 -> ErrorCode.UNIQUE_VIOLATION;
            case 2291, 2292 -> ErrorCode.FOREIGN_KEY_VIOLATION;
            case 1400, 1407 -> ErrorCode.NOT_NULL_VIOLATION;
            case 2290 -> ErrorCode.CHECK_VIOLATION;
            case 60 -> ErrorCode.DEADLOCK;
            case 54, 30006 -> ErrorCode.LOCK_TIMEOUT;
            case 8177 -> ErrorCode.SERIALIZATION_FAILURE;
            case 1013, 18714 -> ErrorCode.STATEMENT_TIMEOUT;
            case 1017, 1045, 28000, 28001 -> ErrorCode.AUTHENTICATION_FAILED;
            case 1031 -> ErrorCode.PERMISSION_DENIED;
            case 1456, 16000 -> ErrorCode.READ_ONLY;
            case 1438, 1722, 1830, 1839, 1841, 1843, 1847, 1858, 1861, 12899 -> ErrorCode.INVALID_DATA;
            case 1536, 1652, 1653, 1654, 1688, 30036 -> ErrorCode.RESOURCES_EXHAUSTED;
            case 12505, 12514, 12541, 17868 -> ErrorCode.CONNECTION_FAILED;
            case 28,
                    1012,
                    1033,
                    1034,
                    1089,
                    2396,
                    3113,
                    3114,
                    3135,
                    12153,
                    12537,
                    12547,
                    12570,
                    17002,
                    17008,
                    17410,
                    25408 -> ErrorCode.DISCONNECTED;
            default -> e instanceof SQLRecoverableException ? ErrorCode.DISCONNECTED : other(e);
        };
    }

    /** Numbers from 900 to 999 are about the text of the statement. */
    private static ErrorCode other(SQLException e) {
        int number = e.getErrorCode();
        return number >= 900 && number <= 999 ? ErrorCode.INVALID_STATEMENT : StandardErrors.of(e);
    }

    /** The driver's message; without values that is its first line, in which a value stands between quotes. */
    static String reason(SQLException e, boolean hideValues) {
        String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
        if (!hideValues) {
            return message;
        }
        int end = message.indexOf('\n');
        return VALUE.matcher(end < 0 ? message : message.substring(0, end)).replaceAll("'***'");
    }

    private static @Nullable String constraint(ErrorCode code, String message) {
        Matcher matcher = (code == ErrorCode.NOT_NULL_VIOLATION ? COLUMN : CONSTRAINT).matcher(message);
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) != null || matcher.groupCount() == 1 ? matcher.group(1) : matcher.group(2);
    }
}
