package io.athanor.compatibility.sql;

import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Insert;
import io.athanor.sql.TableClause;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is particular to MySQL, as far as its text tells. */
class MySqlDialectTest {

    private static final TableClause ORDER = table("order", column("id", Types.INTEGER), column("key", Types.STRING));
    private static final ColumnClause<Integer> ID = ORDER.c("id", Integer.class);
    private static final ColumnClause<String> KEY = ORDER.c("key", String.class);

    private final Dialect mysql = Dialect.of("mysql");

    @Test
    @Feature("SQL-C-05")
    void backticksQuote_andOnDuplicateKeyUpdates() {
        Insert insert = insert(ORDER).values(Map.of("id", 1));
        assertEquals(
                "SELECT `order`.`key` FROM `order` WHERE `order`.id = ?",
                CompiledSql.of(select(KEY).where(ID.eq(1)), mysql).text().replaceAll("\\s+", " "));
        String upsert = CompiledSql.of(insert.onConflict(ID).doUpdate(set(KEY, "x")), mysql)
                .text();
        assertTrue(upsert.contains("ON DUPLICATE KEY UPDATE `key` = ?"), upsert);
    }

    @Test
    @Feature("SQL-C-05")
    void returning_isRefused() {
        CompileException error = assertThrows(
                CompileException.class,
                () -> CompiledSql.of(insert(ORDER).values(Map.of("id", 1)).returning(ID), mysql));
        assertTrue(String.valueOf(error.getMessage()).contains("RETURNING"), error.getMessage());
    }
}
