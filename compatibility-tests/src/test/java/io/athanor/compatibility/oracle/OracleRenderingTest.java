package io.athanor.compatibility.oracle;

import static io.athanor.sql.Functions.nextValue;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.feature.Feature;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Statement;
import io.athanor.sql.TableClause;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import io.athanor.sql.type.Types;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is particular to Oracle. */
class OracleRenderingTest {

    private static final ColumnClause<Integer> ID = column("id", Types.INTEGER);
    private static final ColumnClause<String> NAME = column("name", Types.STRING);
    private static final TableClause T = table("t", ID, NAME);

    private static void assertText(String expected, String version, Statement statement) {
        Dialect oracle = Dialect.of("oracle").forVersion(ServerVersion.parse(version));
        String text = new StatementCache(oracle, 1).prepare(statement, Map.of()).text();
        assertEquals(expected, text.replaceAll("\\s+", " ").strip());
        OracleSyntax.check(text);
    }

    @Test
    @Feature("SQL-C-08")
    void statements_areOraclesOwn() {
        assertText("SELECT ? AS v FROM DUAL", "21.0", select(literal(1).label("v")));
        assertText(
                "SELECT s.nextval AS v FROM DUAL", "21.0", select(nextValue("s").label("v")));
        assertText(
                "SELECT t.id FROM t ORDER BY t.id OFFSET 2 ROWS FETCH FIRST 3 ROWS ONLY",
                "21.0",
                select(T.c(ID)).orderBy(T.c(ID)).limit(3).offset(2));
        assertText(
                "INSERT INTO t (id, name) VALUES (s.nextval, ?) RETURNING t.id INTO ?",
                "21.0",
                insert(T)
                        .value(T.c(ID), nextValue("s").coerce(Types.INTEGER))
                        .value(T.c(NAME), "x")
                        .returning(T.c(ID)));
        assertText(
                "SELECT t.id FROM t MINUS SELECT u.id FROM t u",
                "21.0",
                except(select(T.c(ID)), select(T.alias("u").c("id"))));
    }

    @Test
    @Feature("SQL-C-08")
    void limits_ofOldServers_numberRows() {
        assertText(
                "SELECT anon_1.id FROM (SELECT t.id AS id FROM t ORDER BY t.id) anon_1 WHERE ROWNUM <= 3",
                "11.2",
                select(T.c(ID)).orderBy(T.c(ID)).limit(3));
    }
}
