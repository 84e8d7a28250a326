package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.engine.EngineFacet;
import io.athanor.engine.error.ErrorCode;
import io.athanor.sql.dialect.Dialect;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every number and SQLState that a dialect knows means, in the words of the databases' manuals. */
class ErrorTablesTest {

    private static ErrorCode classify(String dialect, SQLException e) {
        return Dialect.of(dialect).facet(EngineFacet.class).classify(e).code();
    }

    /** Lines of a meaning and the numbers that have it. */
    private static Map<Integer, String> numbers(String table) {
        Map<Integer, String> expected = new TreeMap<>();
        for (String line : table.strip().split("\n")) {
            String[] words = line.strip().split(" +");
            for (int i = 1; i < words.length; i++) {
                expected.put(Integer.valueOf(words[i]), words[0]);
            }
        }
        return expected;
    }

    private static void assertNumbers(String dialect, String table) {
        Map<Integer, String> expected = numbers(table);
        Map<Integer, String> found = new TreeMap<>();
        expected.keySet()
                .forEach(number -> found.put(
                        number,
                        classify(dialect, new SQLException("told", null, number))
                                .name()));
        assertEquals(expected, found);
    }

    private static void assertStates(String dialect, String table) {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : table.strip().split("\n")) {
            String[] words = line.strip().split(" +");
            for (int i = 1; i < words.length; i++) {
                expected.put(words[i], words[0]);
                found.put(
                        words[i],
                        classify(dialect, new SQLException("told", words[i])).name());
            }
        }
        assertEquals(expected, found);
    }

    private static final String STANDARD = """
            UNIQUE_VIOLATION 23505
            FOREIGN_KEY_VIOLATION 23503 23001
            NOT_NULL_VIOLATION 23502
            CHECK_VIOLATION 23514
            INTEGRITY_VIOLATION 23000 23P01 27000 44000
            READ_ONLY 25006
            SERIALIZATION_FAILURE 40001
            PERMISSION_DENIED 42501
            CONNECTION_FAILED 08001 08004
            DISCONNECTED 08000 08003 08006 08S01
            NOT_SUPPORTED 0A000
            INVALID_STATEMENT 21000 26000 42000 42P01 42601 42703
            INVALID_DATA 22000 22001 22003 22007 22012 22P02
            AUTHENTICATION_FAILED 28000 28P01
            RESOURCES_EXHAUSTED 53100 53200 53300 54000
            UNCLASSIFIED 99999 HY000
            """;

    @Test
    void standardStates() {
        assertStates("postgresql", STANDARD);
        assertStates("mysql", STANDARD);
        assertStates("oracle", STANDARD);
        for (String dialect : new String[] {"postgresql", "mysql", "oracle"}) {
            assertEquals(ErrorCode.STATEMENT_TIMEOUT, classify(dialect, new SQLTimeoutException("told")));
            assertEquals(ErrorCode.UNCLASSIFIED, classify(dialect, new SQLException("told")));
        }
    }

    @Test
    void postgreSqlStates() {
        assertStates("postgresql", """
                DEADLOCK 40P01
                LOCK_TIMEOUT 55P03
                STATEMENT_TIMEOUT 57014 25P04
                DISCONNECTED 57P01 57P02 57P03 57P05 25P03
                TRANSACTION_ABORTED 25P02
                CONNECTION_FAILED 3D000
                INVALID_STATEMENT 3F000 55000 55006
                RESOURCES_EXHAUSTED 58030
                DATABASE_DAMAGED XX001 XX002
                """);
        String outdated = "ERROR: cached plan must not change result type";
        assertEquals(ErrorCode.STATEMENT_OUTDATED, classify("postgresql", new SQLException(outdated, "0A000")));
    }

    @Test
    void sqliteNumbers() {
        assertNumbers("sqlite", """
                INVALID_STATEMENT 1
                PERMISSION_DENIED 3 23
                LOCK_TIMEOUT 5 6 261
                RESOURCES_EXHAUSTED 7 10 13 3338
                READ_ONLY 8 264
                STATEMENT_TIMEOUT 9
                DATABASE_DAMAGED 11 26
                CONNECTION_FAILED 14
                INVALID_DATA 18 20 25
                INTEGRITY_VIOLATION 19
                NOT_SUPPORTED 22
                UNCLASSIFIED 2 4 12 21 100
                """);
        Map<String, ErrorCode> messages = Map.of(
                "[SQLITE_CONSTRAINT_UNIQUE] failed", ErrorCode.UNIQUE_VIOLATION,
                "[SQLITE_CONSTRAINT_PRIMARYKEY] failed", ErrorCode.UNIQUE_VIOLATION,
                "[SQLITE_CONSTRAINT_FOREIGNKEY] failed", ErrorCode.FOREIGN_KEY_VIOLATION,
                "[SQLITE_CONSTRAINT_NOTNULL] failed", ErrorCode.NOT_NULL_VIOLATION,
                "[SQLITE_CONSTRAINT_CHECK] failed", ErrorCode.CHECK_VIOLATION,
                "[SQLITE_CONSTRAINT_TRIGGER] failed", ErrorCode.INTEGRITY_VIOLATION);
        messages.forEach((message, code) ->
                assertEquals(code, classify("sqlite", new SQLException(message, null, 19)), message));
        assertEquals(
                ErrorCode.SERIALIZATION_FAILURE,
                classify("sqlite", new SQLException("[SQLITE_BUSY_SNAPSHOT] stale", null, 517)));
        assertEquals(ErrorCode.STATEMENT_TIMEOUT, classify("sqlite", new SQLException("interrupted", null, 1)));
    }

    @Test
    void oracleNumbers() {
        assertNumbers("oracle", """
                UNIQUE_VIOLATION 1
                FOREIGN_KEY_VIOLATION 2291 2292
                NOT_NULL_VIOLATION 1400 1407
                CHECK_VIOLATION 2290
                DEADLOCK 60
                LOCK_TIMEOUT 54 30006
                SERIALIZATION_FAILURE 8177
                STATEMENT_TIMEOUT 1013 18714
                AUTHENTICATION_FAILED 1017 1045 28000 28001
                PERMISSION_DENIED 1031
                READ_ONLY 1456 16000
                INVALID_DATA 1438 1722 1830 1839 1841 1843 1847 1858 1861 12899
                RESOURCES_EXHAUSTED 1536 1652 1653 1654 1688 30036
                CONNECTION_FAILED 12505 12514 12541 17868
                DISCONNECTED 28 1012 1033 1034 1089 2396 3113 3114 3135 12153 12537 12547 12570 17002 17008 17410 25408
                INVALID_STATEMENT 900 904 942 999
                UNCLASSIFIED 899 1000 2
                """);
        assertEquals(ErrorCode.DISCONNECTED, classify("oracle", new SQLRecoverableException("told", null, 99_999)));
    }

    @Test
    void mySqlNumbers() {
        for (String dialect : new String[] {"mysql", "mariadb"}) {
            assertNumbers(dialect, """
                    UNIQUE_VIOLATION 1062 1169 1586
                    FOREIGN_KEY_VIOLATION 1216 1217 1451 1452
                    NOT_NULL_VIOLATION 1048 1364
                    CHECK_VIOLATION 3819 4025
                    DEADLOCK 1213
                    LOCK_TIMEOUT 1205 3572
                    SERIALIZATION_FAILURE 1020
                    STATEMENT_OUTDATED 1615
                    STATEMENT_TIMEOUT 1317 1969 3024
                    READ_ONLY 1290 1792 1836
                    RESOURCES_EXHAUSTED 1021 1040 1041 1114 1203
                    AUTHENTICATION_FAILED 1045 1698 1862
                    PERMISSION_DENIED 1044 1142 1143 1227
                    INVALID_DATA 1264 1265 1292 1366 1406 1411 1426
                    DATABASE_DAMAGED 1034 1194 1195
                    DISCONNECTED 1053 1152 1184 1927 2006 2013 2014 2045 2055 4031
                    """);
        }
    }
}
