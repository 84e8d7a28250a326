package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.feature.Feature;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** SQL text within statements, and as statements. */
class TextRenderingTest {

    private static Stream<DynamicTest> everywhere(String name, Statement statement, String text, Object... parameters) {
        return Rendering.of(statement).with(parameters).elsewhere(text).tests(name);
    }

    @TestFactory
    @Feature("SQL-X-22")
    Stream<DynamicTest> text_isACriterion() {
        return everywhere("", select(USERS.id).where(text("id<224")), "SELECT users.id FROM users WHERE id<224");
    }

    @TestFactory
    @Feature("SQL-X-23")
    Stream<DynamicTest> text_isASortKey() {
        return everywhere("", select(USERS.id).orderBy(text("id")), "SELECT users.id FROM users ORDER BY id");
    }

    @TestFactory
    @Feature("SQL-X-24")
    Stream<DynamicTest> text_hasParametersByName() {
        return everywhere(
                "",
                select(USERS.id)
                        .where(text("id<:value and name=:name")
                                .bind("value", 224)
                                .bind("name", "fred")),
                "SELECT users.id FROM users WHERE id<? and name=?",
                224,
                "fred");
    }

    @TestFactory
    @Feature("SQL-X-24")
    Stream<DynamicTest> text_isLeftAloneInQuotesCommentsAndCasts() {
        return Stream.of(
                        everywhere(
                                "string",
                                text("SELECT ':a' || 'it''s :b' FROM t WHERE c = :c")
                                        .bind("c", 1),
                                "SELECT ':a' || 'it''s :b' FROM t WHERE c = ?",
                                1),
                        everywhere("name", text("SELECT \"x:y\" FROM t"), "SELECT \"x:y\" FROM t"),
                        everywhere(
                                "cast",
                                text("SELECT CAST(c AS d), :v FROM t WHERE a = 1")
                                        .bind("v", 5),
                                "SELECT CAST(c AS d), ? FROM t WHERE a = 1",
                                5),
                        everywhere(
                                "comments",
                                text("SELECT 1 /* :no */ FROM t -- :nor\n WHERE c = :c")
                                        .bind("c", 2),
                                "SELECT 1 /* :no */ FROM t -- :nor\n WHERE c = ?",
                                2),
                        everywhere(
                                "escaped",
                                text("SELECT c FROM t WHERE c = '1' AND d = \\:e"),
                                "SELECT c FROM t WHERE c = '1' AND d = :e"),
                        everywhere(
                                "twice",
                                text("SELECT c FROM t WHERE c = :x OR d = :x").bind("x", "y"),
                                "SELECT c FROM t WHERE c = ? OR d = ?",
                                "y",
                                "y"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-24")
    Stream<DynamicTest> castByColons_isNoParameter() {
        Statement statement = text("SELECT c::text, :v::int FROM t").bind("v", 5);
        return Stream.of("sqlite", "mysql", "mariadb", "postgresql")
                .map(dialect -> DynamicTest.dynamicTest(
                        dialect,
                        () -> assertEquals(
                                "SELECT c::text, ?::int FROM t",
                                new StatementCache(FiveDialects.of(dialect), 1)
                                        .prepare(statement, java.util.Map.of())
                                        .text())));
    }

    @TestFactory
    @Feature("SQL-X-26")
    Stream<DynamicTest> text_isAStatement() {
        return everywhere(
                "",
                text("SELECT * FROM users where name=:name").bind("name", "ed"),
                "SELECT * FROM users where name=?",
                "ed");
    }

    @TestFactory
    @Feature("SQL-X-27")
    Stream<DynamicTest> columns_areTypedByPosition() {
        var statement =
                text("SELECT a AS x, b AS x FROM t").columns(column("p", Types.BIG_INTEGER), column("q", Types.DATE));
        return FiveDialects.names().stream()
                .map(dialect -> DynamicTest.dynamicTest(dialect, () -> {
                    CompiledSql compiled = new StatementCache(FiveDialects.of(dialect), 1).compile(statement);
                    assertEquals("SELECT a AS x, b AS x FROM t", compiled.text());
                    assertEquals(
                            List.of(Types.BIG_INTEGER, Types.DATE),
                            compiled.columns().stream().map(c -> c.type()).toList());
                    assertEquals(
                            List.of("p", "q"),
                            compiled.columns().stream().map(c -> c.name()).toList());
                }));
    }
}
