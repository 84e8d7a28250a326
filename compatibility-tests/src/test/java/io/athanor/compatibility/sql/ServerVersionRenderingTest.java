package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import io.athanor.feature.Feature;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a dialect says depends on the server's version, which the first connection tells. */
class ServerVersionRenderingTest {

    private static String compiled(String dialect, String version, Statement statement) {
        Dialect spoken = Dialect.of(dialect).forVersion(ServerVersion.parse(version));
        return new StatementCache(spoken, 1)
                .prepare(statement, Map.of())
                .text()
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static void assertRefused(String dialect, String version, Statement statement) {
        CompileException e = assertThrows(CompileException.class, () -> compiled(dialect, version, statement));
        assertTrue(e.getMessage().contains(" for " + dialect + " " + ServerVersion.parse(version)), e.getMessage());
    }

    @Test
    @Feature("SQL-C-09")
    void firstConnection_tellsTheVersion() throws SQLException {
        try (TestDatabase database = SqliteDatabase.create();
                Engine engine = Engine.create(database.url())) {
            String served = engine.beginAndGet(connection ->
                    (String) connection.execute(text("SELECT sqlite_version()")).scalarOne());
            assertEquals(ServerVersion.parse(served), engine.dialect().version());
        }
    }

    @Test
    @Feature("SQL-C-09")
    void sqlite_returnsRowsSince335() {
        Statement returning = delete(USERS).where(USERS.id.eq(1)).returning(USERS.id);
        assertEquals("DELETE FROM users WHERE users.id = ? RETURNING id", compiled("sqlite", "3.35.0", returning));
        assertRefused("sqlite", "3.34.1", returning);
    }

    @Test
    void sqlite_updatesFromOtherTablesSince333() {
        Statement update = update(USERS).set(USERS.name, ADDRESSES.email).where(USERS.id.eq(ADDRESSES.userId));
        assertTrue(compiled("sqlite", "3.33.0", update).contains(" FROM addresses"));
        assertRefused("sqlite", "3.32.3", update);
    }

    @Test
    void sqlite_joinsFullySince339() {
        Statement join = select(USERS.id).fullJoin(ADDRESSES);
        assertTrue(compiled("sqlite", "3.39.0", join).contains(" FULL OUTER JOIN "));
        assertRefused("sqlite", "3.38.5", join);
    }

    @Test
    void postgreSql_mergesSince15() {
        Statement merge =
                merge(USERS).using(ADDRESSES, USERS.id.eq(ADDRESSES.userId)).whenMatchedDelete(null);
        assertTrue(compiled("postgresql", "15.0", merge).startsWith("MERGE INTO users"));
        assertRefused("postgresql", "14.9", merge);
    }

    @Test
    void mariaDb_returnsInsertedRowsSince105() {
        Statement insert = insert(USERS).value(USERS.name, "x").returning(USERS.id);
        assertTrue(compiled("mariadb", "10.5.0", insert).endsWith(" RETURNING users.id"));
        assertRefused("mariadb", "10.4.9", insert);
    }

    @Test
    void oracle_keepsDoublesSince21() {
        Statement compound = select(USERS.id).intersectAll(select(NODES.id));
        assertTrue(compiled("oracle", "21.0", compound).contains(" INTERSECT ALL "));
        assertRefused("oracle", "19.0", compound);
    }

    @Test
    void oracle_numbersRowsBefore12() {
        Statement limited = select(USERS.id).orderBy(USERS.id).limit(2);
        assertTrue(compiled("oracle", "12.1", limited).endsWith(" FETCH FIRST 2 ROWS ONLY"));
        assertTrue(compiled("oracle", "11.2", limited).contains("ROWNUM <= 2"), compiled("oracle", "11.2", limited));
    }
}
