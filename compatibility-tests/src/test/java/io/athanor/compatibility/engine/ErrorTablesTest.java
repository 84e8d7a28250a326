package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.engine.EngineFacet;
import io.athanor.engine.error.ErrorCode;
import io.athanor.sql.dialect.Dialect;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every number and SQLState that a dialect knows means, in the words of the databases' manuals. */
class ErrorTablesTest {

    private static final Map<String, EngineFacet> FACETS = new ConcurrentHashMap<>();

    private static ErrorCode classify(String dialect, SQLException e) {
        return FACETS.computeIfAbsent(dialect, name -> Dialect.of(name).facet(EngineFacet.class))
                .classify(e)
                .code();
    }

    /** Without a stack trace, as there are hundreds of thousands. */
    private static final class Told extends SQLException {

        private static final long serialVersionUID = 1L;

        Told(@Nullable String state, int number) {
            super("told", state, number);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    /** Lines of a meaning and what has it; {@code 900-999} stands for all from the one to the other. */
    private static Map<String, String> meanings(String table) {
        Map<String, String> expected = new TreeMap<>();
        for (String line : table.strip().split("\n")) {
            String[] words = line.strip().split(" +");
            for (int i = 1; i < words.length; i++) {
                String[] range = words[i].split("-");
                if (range.length == 1) {
                    expected.put(words[i], words[0]);
                } else {
                    IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[1]))
                            .forEach(number -> expected.putIfAbsent(String.valueOf(number), words[0]));
                }
            }
        }
        return expected;
    }

    /** That the numbers up to a limit mean what the table says, and nothing where it says nothing. */
    private static void assertNumbers(String dialect, int limit, String table) {
        Map<String, String> expected = meanings(table);
        Map<String, String> found = new TreeMap<>();
        for (int number = 0; number <= limit; number++) {
            ErrorCode code = classify(dialect, new Told(null, number));
            if (code != ErrorCode.UNCLASSIFIED) {
                found.put(String.valueOf(number), code.name());
            }
        }
        assertEquals(expected, found);
    }

    /** That all states mean what the table says of them, or else of their class, or else nothing. */
    private static void assertStates(String dialect, String table) {
        Map<String, String> expected = meanings(table);
        Map<String, String> wrong = new TreeMap<>();
        for (String stateClass : pairs(LETTERS)) {
            for (char third : LETTERS.toCharArray()) {
                for (String end : pairs("01234567")) {
                    String state = stateClass + third + end;
                    String right = expected.getOrDefault(state, expected.getOrDefault(stateClass, "UNCLASSIFIED"));
                    String found = classify(dialect, new Told(state, 0)).name();
                    if (!found.equals(right)) {
                        wrong.put(state, found + " instead of " + right);
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static List<String> pairs(String letters) {
        List<String> pairs = new ArrayList<>();
        for (char first : letters.toCharArray()) {
            for (char second : letters.toCharArray()) {
                pairs.add("" + first + second);
            }
        }
        return pairs;
    }

    private static final String STANDARD = """
            UNIQUE_VIOLATION 23505
            FOREIGN_KEY_VIOLATION 23503 23001
            NOT_NULL_VIOLATION 23502
            CHECK_VIOLATION 23514
            INTEGRITY_VIOLATION 23 27 44
            READ_ONLY 25006
            SERIALIZATION_FAILURE 40001
            PERMISSION_DENIED 42501
            CONNECTION_FAILED 08001 08004
            DISCONNECTED 08
            NOT_SUPPORTED 0A
            INVALID_STATEMENT 21 26 42
            INVALID_DATA 22
            AUTHENTICATION_FAILED 28
            RESOURCES_EXHAUSTED 53 54
            """;

    @Test
    void standardStates() {
        assertStates("mysql", STANDARD);
        assertStates("mariadb", STANDARD);
        assertStates("oracle", STANDARD);
        for (String dialect : List.of("postgresql", "mysql", "mariadb", "oracle")) {
            assertEquals(ErrorCode.STATEMENT_TIMEOUT, classify(dialect, new SQLTimeoutException("told")));
            assertEquals(ErrorCode.UNCLASSIFIED, classify(dialect, new SQLException("told")));
        }
    }

    @Test
    void postgreSqlStates() {
        assertStates("postgresql", STANDARD + """
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
        // Of an extended code only the last byte counts.
        assertNumbers("sqlite", 255, """
                INVALID_STATEMENT 1
                PERMISSION_DENIED 3 23
                LOCK_TIMEOUT 5 6
                RESOURCES_EXHAUSTED 7 10 13
                READ_ONLY 8
                STATEMENT_TIMEOUT 9
                DATABASE_DAMAGED 11 26
                CONNECTION_FAILED 14
                INVALID_DATA 18 20 25
                INTEGRITY_VIOLATION 19
                NOT_SUPPORTED 22
                """);
        Map<Integer, ErrorCode> extended = Map.of(
                261, ErrorCode.LOCK_TIMEOUT,
                264, ErrorCode.READ_ONLY,
                778, ErrorCode.RESOURCES_EXHAUSTED,
                3338, ErrorCode.RESOURCES_EXHAUSTED);
        extended.forEach((number, code) -> assertEquals(code, classify("sqlite", new Told(null, number))));
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
        assertNumbers("oracle", 65_535, """
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
                INVALID_STATEMENT 900-999
                """);
        assertEquals(ErrorCode.DISCONNECTED, classify("oracle", new SQLRecoverableException("told", null, 99_999)));
    }

    @Test
    void mySqlNumbers() {
        for (String dialect : new String[] {"mysql", "mariadb"}) {
            assertNumbers(dialect, 65_535, """
                    UNIQUE_VIOLATION 1062 1169 1586
                    FOREIGN_KEY_VIOLATION 1216 1217 1451 1452 3730
                    NOT_NULL_VIOLATION 1048 1364
                    CHECK_VIOLATION 3819 4025
                    DEADLOCK 1213 1614
                    LOCK_TIMEOUT 1205 3572
                    SERIALIZATION_FAILURE 1020
                    STATEMENT_OUTDATED 1615
                    TRANSACTION_ABORTED 1401 1402
                    STATEMENT_TIMEOUT 1317 1969 3024
                    READ_ONLY 1290 1792 1836
                    RESOURCES_EXHAUSTED 1021 1040 1041 1114 1203 1226 3636
                    AUTHENTICATION_FAILED 1045 1698 1862 3118
                    PERMISSION_DENIED 1044 1142 1143 1227 3552
                    NOT_SUPPORTED 1785
                    INVALID_STATEMENT 1007 1008 1049 1052 1093 3065
                    INVALID_DATA 1139 1210 1264 1265 1292 1366 1406 1411 1426 3684-3699
                    DATABASE_DAMAGED 1034 1194 1195
                    DISCONNECTED 1053 1152 1184 1927 2006 2013 2014 2045 2055 4031
                    """);
        }
    }
}
