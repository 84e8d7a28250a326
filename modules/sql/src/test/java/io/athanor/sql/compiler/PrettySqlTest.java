package io.athanor.sql.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Text with one clause a line. */
class PrettySqlTest {

    private static void assertPretty(String sql, String... lines) {
        assertEquals(String.join("\n", lines), PrettySql.of(sql));
        assertEquals(String.join("\n", lines), PrettySql.of(PrettySql.of(sql)));
    }

    @Test
    void select_hasEachClauseOnALine() {
        assertPretty(
                "SELECT users.id, count(*) AS n \nFROM users JOIN addresses ON users.id = "
                        + "addresses.user_id LEFT OUTER JOIN "
                        + "x ON x.id = 1 \nWHERE users.age > ? AND users.name IN (?, ?) GROUP BY users.id \nHAVING "
                        + "count(*) > ? ORDER BY users.id\n LIMIT ? OFFSET ?",
                "SELECT users.id, count(*) AS n",
                "FROM users",
                "JOIN addresses ON users.id = addresses.user_id",
                "LEFT OUTER JOIN x ON x.id = 1",
                "WHERE users.age > ? AND users.name IN (?, ?)",
                "GROUP BY users.id",
                "HAVING count(*) > ?",
                "ORDER BY users.id",
                "LIMIT ?",
                "OFFSET ?");
    }

    @Test
    void subqueries_areIndented() {
        assertPretty(
                "SELECT a.id FROM (SELECT b.id FROM b WHERE b.x = ?) AS a WHERE EXISTS (SELECT 1 "
                        + "FROM c) FOR UPDATE OF a",
                "SELECT a.id",
                "FROM (",
                "    SELECT b.id",
                "    FROM b",
                "    WHERE b.x = ?",
                ") AS a",
                "WHERE EXISTS (",
                "    SELECT 1",
                "    FROM c",
                ")",
                "FOR UPDATE OF a");
    }

    @Test
    void words_insideOfCallsAndPredicates_startNoLine() {
        assertPretty(
                "SELECT extract(year FROM a.d), sum(a.x) OVER (PARTITION BY a.y ORDER BY a.z), CASE "
                        + "WHEN NOT a.b THEN 1 END "
                        + "FROM a WHERE a.x IS DISTINCT FROM a.y",
                "SELECT extract(year FROM a.d), sum(a.x) OVER (PARTITION BY a.y ORDER BY a.z), CASE "
                        + "WHEN NOT a.b THEN 1 END",
                "FROM a",
                "WHERE a.x IS DISTINCT FROM a.y");
    }

    @Test
    void quotedText_staysAsItIs() {
        assertPretty(
                "SELECT 'it''s  FROM \n WHERE', \"a  FROM\", `b  WHERE` FROM t /* FROM  x */ WHERE a = '  '",
                "SELECT 'it''s  FROM \n WHERE', \"a  FROM\", `b  WHERE`",
                "FROM t /* FROM  x */",
                "WHERE a = '  '");
    }

    @Test
    void changes_haveEachClauseOnALine() {
        assertPretty(
                "INSERT INTO t (a, b) VALUES (?, ?) ON CONFLICT (a) DO UPDATE SET b = excluded.b RETURNING t.a",
                "INSERT INTO t (a, b)",
                "VALUES (?, ?)",
                "ON CONFLICT (a) DO UPDATE SET b = excluded.b",
                "RETURNING t.a");
        assertPretty(
                "INSERT INTO t (a) VALUES (?) ON DUPLICATE KEY UPDATE a = VALUES(a)",
                "INSERT INTO t (a)",
                "VALUES (?)",
                "ON DUPLICATE KEY UPDATE a = VALUES(a)");
        assertPretty("UPDATE t SET a=? FROM u WHERE t.a = u.a", "UPDATE t", "SET a=?", "FROM u", "WHERE t.a = u.a");
        assertPretty("DELETE FROM t WHERE t.a = ?", "DELETE FROM t", "WHERE t.a = ?");
        assertPretty(
                "MERGE INTO t USING u ON (t.a = u.a) WHEN MATCHED THEN UPDATE SET b = u.b WHEN NOT "
                        + "MATCHED THEN INSERT (a) "
                        + "VALUES (u.a)",
                "MERGE INTO t",
                "USING u ON (t.a = u.a)",
                "WHEN MATCHED THEN UPDATE SET b = u.b",
                "WHEN NOT MATCHED THEN INSERT (a)",
                "VALUES (u.a)");
    }

    @Test
    void setOperationsAndCommonTableExpressions_haveLinesOfTheirOwn() {
        assertPretty(
                "WITH x AS \n(SELECT 1 FROM a)\n SELECT x.b FROM x UNION ALL SELECT y.b FROM y",
                "WITH x AS (",
                "    SELECT 1",
                "    FROM a",
                ")",
                "SELECT x.b",
                "FROM x",
                "UNION ALL",
                "SELECT y.b",
                "FROM y");
    }
}
