package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.feature.Feature;
import io.athanor.sql.Expression;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** JSON, CASE, CAST, arithmetic, and values in the text. */
class ValueRenderingTest {

    private static Rendering value(Expression<?> expression, Object... parameters) {
        return Rendering.of(select(expression.label("v"))).with(parameters);
    }

    private static Stream<DynamicTest> users(String name, Expression<?> expression, String text, Object... parameters) {
        return value(expression, parameters)
                .elsewhere("SELECT " + text + " AS v FROM users")
                .tests(name);
    }

    @TestFactory
    @Feature("SQL-X-61")
    Stream<DynamicTest> jsonPath_isEachDialectsOwn() {
        Expression<String> text = DOCUMENTS.doc.path("a", "b").asText();
        String extract = "JSON_EXTRACT(documents.doc, ?)";
        List<?> steps = List.of(List.of("a", "b"));
        return Stream.of(
                        value(text, steps.get(0))
                                .on("sqlite", "SELECT CAST(" + extract + " AS VARCHAR) AS v FROM documents")
                                .on("postgresql", "SELECT CAST(documents.doc #>> ? AS VARCHAR) AS v FROM documents")
                                .on(
                                        "oracle",
                                        "SELECT JSON_VALUE(documents.doc, '$.\"a\".\"b\"' RETURNING VARCHAR2(4000)"
                                                + " ERROR ON ERROR) AS v FROM documents",
                                        List.of())
                                .on(
                                        "mysql mariadb",
                                        "SELECT CASE " + extract + " WHEN 'null' THEN NULL ELSE JSON_UNQUOTE(" + extract
                                                + ") END AS v FROM documents",
                                        List.of(steps.get(0), steps.get(0)))
                                .tests("text"),
                        value(DOCUMENTS.doc.path("k"), "k")
                                .on("sqlite", "SELECT JSON_QUOTE(" + extract + ") AS v FROM documents")
                                .on("postgresql", "SELECT documents.doc -> ? AS v FROM documents")
                                .on(
                                        "oracle",
                                        "SELECT JSON_QUERY(documents.doc, '$.\"k\"') AS v FROM documents",
                                        List.of())
                                .elsewhere("SELECT " + extract + " AS v FROM documents")
                                .tests("part"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> caseExpressions() {
        Expression<String> size = when(USERS.age.lt(18), "young").otherwise("old");
        return Stream.concat(
                users("searched", size, "CASE WHEN (users.age < ?) THEN ? ELSE ? END", 18, "young", "old"),
                users(
                        "simple",
                        switchOn(USERS.name, Types.INTEGER).whenEqual("ed", 1).otherwise(0),
                        "CASE users.name WHEN ? THEN ? ELSE ? END",
                        "ed",
                        1,
                        0));
    }

    private static Stream<DynamicTest> cast(SqlType<?> type, String... nameByDialect) {
        Rendering rendering = value(USERS.name.cast(type));
        for (int i = 0; i + 1 < nameByDialect.length; i += 2) {
            rendering.on(nameByDialect[i], "SELECT CAST(users.name AS " + nameByDialect[i + 1] + ") AS v FROM users");
        }
        return rendering.tests(type.toString());
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> cast_namesTheDialectsType() {
        return Stream.of(
                        cast(Types.INTEGER, "sqlite postgresql oracle", "INTEGER", "mysql mariadb", "SIGNED INTEGER"),
                        cast(
                                Types.BIG_INTEGER,
                                "sqlite postgresql",
                                "BIGINT",
                                "oracle",
                                "NUMBER(19)",
                                "mysql mariadb",
                                "SIGNED INTEGER"),
                        cast(
                                Types.string(10),
                                "sqlite postgresql",
                                "VARCHAR(10)",
                                "oracle",
                                "VARCHAR2(10 CHAR)",
                                "mysql mariadb",
                                "CHAR(10)"),
                        cast(
                                Types.numeric(10, 2),
                                "sqlite postgresql oracle",
                                "NUMERIC(10, 2)",
                                "mysql mariadb",
                                "DECIMAL(10, 2)"),
                        value(USERS.name.cast(Types.DATE))
                                .on("sqlite", "SELECT STRFTIME('%Y-%m-%d', users.name) AS v FROM users")
                                .elsewhere("SELECT CAST(users.name AS DATE) AS v FROM users")
                                .tests("date"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> coercion_changesTheJavaTypeOnly() {
        Expression<Long> coerced = USERS.age.coerce(Types.BIG_INTEGER);
        assertEquals(Long.class, coerced.type().javaType());
        return users("", coerced, "users.age");
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> arithmetic_isGroupedAsBuilt() {
        return Stream.of(
                        users("sum of product", USERS.id.plus(USERS.age.times(2)), "users.id + users.age * ?", 2),
                        users("product of sum", USERS.id.plus(USERS.age).times(2), "(users.id + users.age) * ?", 2),
                        users("difference", USERS.id.minus(USERS.age.minus(2)), "users.id - (users.age - ?)", 2),
                        users("negative", USERS.id.plus(1).negative(), "-(users.id + ?)", 1),
                        users("twice negative", USERS.id.negative().negative(), "-(-users.id)"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> division_keepsOrDropsTheFraction() {
        return Stream.of(
                        value(USERS.age.dividedBy(2), 2)
                                .on("sqlite", "SELECT users.age / (? + 0.0) AS v FROM users")
                                .on("postgresql", "SELECT users.age / CAST(? AS NUMERIC) AS v FROM users")
                                .elsewhere("SELECT users.age / ? AS v FROM users")
                                .tests("with fraction"),
                        value(USERS.age.floorDividedBy(2), 2)
                                .on("sqlite postgresql", "SELECT users.age / ? AS v FROM users")
                                .elsewhere("SELECT FLOOR(users.age / ?) AS v FROM users")
                                .tests("whole"),
                        value(USERS.age.modulo(2), 2)
                                .on("oracle", "SELECT mod(users.age, ?) AS v FROM users")
                                .elsewhere("SELECT users.age % ? AS v FROM users")
                                .tests("modulo"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> bits_areOperatorsFunctionsOrRefused() {
        return Stream.of(
                        value(USERS.id.bitAnd(3), 3)
                                .on("oracle", "SELECT BITAND(users.id, ?) AS v FROM users")
                                .elsewhere("SELECT users.id & ? AS v FROM users")
                                .tests("and"),
                        value(USERS.id.bitXor(3), 3)
                                .on("sqlite", "SELECT ((users.id | ?) - (users.id & ?)) AS v FROM users", List.of(3, 3))
                                .on("postgresql", "SELECT users.id # ? AS v FROM users")
                                .on("oracle", "SELECT BITXOR(users.id, ?) AS v FROM users")
                                .elsewhere("SELECT users.id ^ ? AS v FROM users")
                                .tests("xor"),
                        value(USERS.id.shiftLeft(2), 2)
                                .refused("oracle", "a shift of bits")
                                .elsewhere("SELECT users.id << ? AS v FROM users")
                                .tests("shift"),
                        value(USERS.id.bitNot())
                                .refused("oracle", "the reversal of all bits")
                                .elsewhere("SELECT ~users.id AS v FROM users")
                                .tests("not"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-69")
    Stream<DynamicTest> literals_areEscapedByTheirTypes() {
        var query = select(ORDERS.id)
                .where(
                        ORDERS.total.gt(new BigDecimal("-1.50")),
                        ORDERS.open.eq(true),
                        ORDERS.placedAt.lt(LocalDateTime.of(2020, 1, 2, 3, 4, 5)),
                        literal("it's \\ %").ne("x"));
        String start = "SELECT orders.id FROM orders WHERE orders.total > -1.50 AND orders.is_open = ";
        return Rendering.of(query)
                .inlined()
                .on("sqlite", start + "1 AND orders.placed_at < '2020-01-02 03:04:05.000000' AND 'it''s \\ %' != 'x'")
                .on(
                        "mysql mariadb",
                        start + "true AND orders.placed_at < '2020-01-02 03:04:05' AND 'it''s \\\\ %' != 'x'")
                .on("postgresql", start + "true AND orders.placed_at < '2020-01-02 03:04:05' AND 'it''s \\ %' != 'x'")
                .on(
                        "oracle",
                        start + "1 AND orders.placed_at < TO_DATE('2020-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS')"
                                + " AND 'it''s \\ %' != 'x'")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-69")
    Stream<DynamicTest> customOperator_isWrittenBetween() {
        return value(USERS.name.op("->>", Types.TEXT, literal("k")), "k")
                .askingForForeignWords()
                .elsewhere("SELECT users.name ->> ? AS v FROM users")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-69")
    Stream<DynamicTest> customConstruct_isAnExpression() {
        return value(new Shout("Hey"), "Hey")
                .on("oracle", "SELECT lower(lower(?)) AS v FROM DUAL")
                .elsewhere("SELECT lower(lower(?)) AS v")
                .tests();
    }

    @Test
    @Feature("SQL-X-69")
    void customConstruct_joinsTheCacheKey() {
        StatementCache cache = new StatementCache(FiveDialects.of("sqlite"), 10);
        cache.prepare(select(new Shout("a").label("v")), Map.of());
        assertEquals(
                List.of("b"),
                cache.prepare(select(new Shout("b").label("v")), Map.of()).values());
        assertEquals(1, cache.statistics().misses());
        cache.prepare(select(literal("b").label("v")), Map.of());
        assertEquals(2, cache.statistics().misses());
    }

    @TestFactory
    @Feature("SQL-X-69")
    Stream<DynamicTest> hintsAndPrefixes_areForTheirDialect() {
        var query = select(USERS.id)
                .prefix("SQL_NO_CACHE", "mysql")
                .hint(USERS, "USE INDEX (ix)", "mysql")
                .hint(USERS, "INDEX(%(name)s ix)", "oracle")
                .hint(USERS, "ONLY", "postgresql");
        return Rendering.of(query)
                .on("mysql", "SELECT SQL_NO_CACHE users.id FROM users USE INDEX (ix)")
                .on("oracle", "SELECT /*+ INDEX(users ix) */ users.id FROM users")
                .on("postgresql", "SELECT users.id FROM ONLY users")
                .elsewhere("SELECT users.id FROM users")
                .tests();
    }
}
