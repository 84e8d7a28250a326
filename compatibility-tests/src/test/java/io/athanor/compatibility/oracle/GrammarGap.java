package io.athanor.compatibility.oracle;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A construct that Oracle has and ShardingSphere's grammar has not: it is replaced by one that the grammar knows, so
 * that the rest of a statement is parsed all the same.
 *
 * @param construct what the construct looks like
 * @param bridge what stands in its place
 * @param sample a statement that the grammar refuses because of it; once it does not, the gap must go
 * @param reason where Oracle's manual has it
 */
record GrammarGap(Pattern construct, String bridge, String sample, String reason) {

    static final List<GrammarGap> ALL = List.of(
            gap(
                    "(?<=JSON_VALUE\\([^?]{1,200}) RETURNING [A-Z0-9]+(\\(\\d+(, \\d+)?\\))? ERROR ON ERROR\\)",
                    ")",
                    "SELECT JSON_VALUE(a, '$.b' RETURNING NUMBER ERROR ON ERROR) FROM t",
                    "JSON_VALUE: JSON_value_returning_clause"),
            gap(
                    " COLLATE (\"[^\"]+\"|\\w+)",
                    "",
                    "SELECT a FROM t ORDER BY a COLLATE BINARY_CI",
                    "COLLATE operator, since 12.2"),
            gap(
                    " ESCAPE '\\\\'",
                    " ESCAPE '/'",
                    "SELECT a FROM t WHERE b LIKE ? ESCAPE '\\'",
                    "LIKE condition: any character"),
            gap(
                    " INTERVAL DAY\\(\\d\\) ?TO SECOND\\(\\d\\)",
                    " INTERVAL DAY TO SECOND",
                    "CREATE TABLE t (c INTERVAL DAY(3) TO SECOND(2))",
                    "datetime_datatypes: INTERVAL DAY with precisions"),
            gap(
                    "\\bGROUPS BETWEEN\\b",
                    "ROWS BETWEEN",
                    "SELECT sum(a) OVER (ORDER BY a GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM t",
                    "windowing_clause, since 21c"),
            gap(
                    " EXCLUDE (CURRENT ROW|GROUP|TIES)",
                    "",
                    "SELECT sum(a) OVER (ORDER BY a ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE TIES) FROM t",
                    "windowing_clause, since 21c"),
            gap(
                    " (INTERSECT|MINUS) ALL ",
                    " $1 ",
                    "SELECT a FROM t INTERSECT ALL SELECT a FROM u",
                    "the set operators, since 21c"),
            gap(
                    "(FROM \\w+) HAVING ",
                    "$1 GROUP BY 1 HAVING ",
                    "SELECT count(a) FROM t HAVING count(a) > 1",
                    "HAVING without GROUP BY makes one group"),
            gap(
                    " JOIN \\((\\w+) JOIN (\\w+) ON [\\w.]+ = [\\w.]+\\)",
                    " JOIN $1",
                    "SELECT t.a FROM t JOIN (u JOIN v ON u.a = v.a) ON t.a = u.a",
                    "join_clause: a join in parentheses"),
            gap(
                    "\\b(\\w+)\\.(end|int|left|natural|right)\\b",
                    "$1.x$2",
                    "SELECT t.left FROM t",
                    "END, INT, LEFT, NATURAL and RIGHT are keywords, not reserved words"));

    private static GrammarGap gap(String construct, String bridge, String sample, String reason) {
        return new GrammarGap(Pattern.compile(construct), bridge, sample, reason);
    }

    String bridge(String statement) {
        return construct.matcher(statement).replaceAll(bridge);
    }
}
