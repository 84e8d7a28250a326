package io.athanor.compatibility.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.AthanorException;
import io.athanor.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Executes the statements recorded for Oracle on a database that imitates it. What that database lacks is listed with
 * the reason; a line of the list that excuses nothing any more fails the test.
 */
class OracleOnH2Test {

    private static final String URL =
            "jdbc:h2:mem:oracle;MODE=Oracle;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    /** What a refusal and its statement look like, and why that says nothing about Oracle. */
    private static final Map<Pattern, String> LACKING = new LinkedHashMap<>();

    static {
        lacks("JSON_(QUERY|VALUE)", "JSON functions of Oracle");
        lacks(
                "Function \"\\w*(is_valid|my_func|my func|my_str|my_fn|find_in_set)\"",
                "functions that the cases invent");
        lacks("Database \"pkg\"|my_table_fn", "packages and functions that the cases invent");
        lacks("Schema \"(acct|sch|My Schema)\"", "schemas that the cases invent");
        lacks(
                "Table \"(some_table|a|t1|méil|wd|wi|ws|wu|onlyid|plain|NoQuote)\" not found",
                "tables that the cases invent");
        lacks(
                "Syntax error.*(<->|DIV|SQL_CALC_FOUND_ROWS|HIGH_PRIORITY)",
                "words of other databases that the cases ask for");
        lacks("Syntax error.*OR REPLACE", "words of other databases that the cases ask for");
        lacks("Values of types .* are not comparable", "truth values kept as numbers");
        lacks(
                "Unknown data type|Feature not supported|SUM or AVG on wrong data type",
                "types of parameters in these places");
        lacks("COLLATE", "COLLATE as an operator");
        lacks("CONTAINS", "Oracle Text");
        lacks("ROLLUP|CUBE|GROUPING", "grouping sets");
        lacks(
                "GROUP BY list|must be in the result list",
                "it checks groups as strictly, and cases that mix columns are wrong anywhere");
        lacks("NUMTODSINTERVAL", "functions that make intervals");
        lacks("FULL \\[\\*]OUTER|LATERAL", "FULL JOIN and LATERAL");
        lacks("\"WITH (tree|t|cnt)|Table \"(tree|t|cnt)\" not found", "recursion without the word RECURSIVE");
        lacks("INTERSECT \\[\\*]ALL", "set operations that keep doubles");
        lacks("t\\.rank|t\\.\"access\"|t\\.\"\"(level|access)", "keywords as plain names");
        lacks("NULL not allowed for column \"id\"", "numbers for keys that have no sequence");
    }

    private static void lacks(String refusal, String reason) {
        LACKING.put(Pattern.compile(refusal, Pattern.DOTALL), reason);
    }

    @Test
    @Feature("SQL-C-08")
    void recordedStatements_areExecuted() throws SQLException {
        Dialect oracle = GoldenDialects.all().get("oracle");
        Map<String, GoldenForms.GoldenForm> forms = new HashMap<>();
        GoldenCatalog.all().forEach(area -> forms.putAll(area.forms()));
        List<String> unexplained = new ArrayList<>();
        Set<String> needed = new LinkedHashSet<>();
        int executed = 0;
        try (Connection connection = DriverManager.getConnection(URL)) {
            ServersAcceptTest.createTables(connection, oracle);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SEQUENCE my_seq");
            }
            connection.setAutoCommit(false);
            for (String area : List.of("expr", "select", "dml", "types")) {
                for (GoldenCase golden : GoldenFile.read(area)) {
                    Optional<Execution> execution = execution(golden, forms.get(golden.id()), oracle);
                    if (execution.isEmpty()) {
                        continue;
                    }
                    Optional<String> refusal = execution.get().run(connection);
                    if (refusal.isEmpty()) {
                        executed++;
                    } else if (!explained(refusal.get(), needed)) {
                        unexplained.add(golden.id() + ": " + refusal.get());
                    }
                }
            }
        }
        assertEquals(List.of(), unexplained, () -> String.join("\n", unexplained));
        System.out.println("H2 as Oracle executed " + executed + " recorded statements");
        assertTrue(executed > 460, "only " + executed + " were executed");
        Set<String> obsolete = new LinkedHashSet<>(LACKING.values());
        obsolete.removeAll(needed);
        assertEquals(Set.of(), obsolete, "these excuses excuse nothing any more");
    }

    private static boolean explained(String refusal, Set<String> needed) {
        for (Map.Entry<Pattern, String> gap : LACKING.entrySet()) {
            if (gap.getKey().matcher(refusal).find()) {
                needed.add(gap.getValue());
                return true;
            }
        }
        return false;
    }

    /** The statement; empty if there is none, or if its rows come back in out parameters. */
    private static Optional<Execution> execution(GoldenCase golden, GoldenForms.GoldenForm form, Dialect oracle) {
        if (form == null || !golden.dialects().contains("oracle")) {
            return Optional.empty();
        }
        try {
            Execution execution = Execution.of(form, oracle);
            return execution.text().contains(" INTO ?") ? Optional.empty() : Optional.of(execution);
        } catch (AthanorException | IllegalArgumentException e) {
            return Optional.empty(); // GoldenTest knows whether it must be
        }
    }
}
