package io.athanor.compatibility.compiled;

import static io.athanor.compatibility.compiled.Shop.ADDRESSES;
import static io.athanor.compatibility.compiled.Shop.USERS;
import static io.athanor.sql.Sql.parameter;
import static io.athanor.sql.Sql.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.CompiledParameter;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.SchemaMap;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.compiler.StatementSettings;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of statements: for reading, for execution, with literals, in other schemas, with long lists. */
class StatementsLanguageTest {

    private static final Select USER_BY_NAME =
            select(USERS.id).where(USERS.name.eq("ed"), USERS.id.gt(parameter("least", Types.INTEGER)));

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-C-14")
    void parameters_areQuestionMarksForJdbc_andNamesInTheStringForm(String dialect) {
        assertEquals(
                "SELECT users.id FROM users WHERE users.name = :name_1 AND users.id > :least",
                Dialects.text(USER_BY_NAME));
        CompiledSql compiled = CompiledSql.of(USER_BY_NAME, Dialects.of(dialect));
        assertEquals(
                "SELECT users.id FROM users WHERE users.name = ? AND users.id > ?", Dialects.line(compiled.text()));
        assertEquals(2, compiled.parameters().size());
        assertEquals("least", compiled.parameters().get(1).name());
    }

    @Test
    @Feature("SQL-X-62")
    void stringForm_needsNoDialect_andNamesItsParameters() {
        assertEquals("users.name = :name_1", USERS.name.eq("ed").toString());
        assertEquals(
                "users.id BETWEEN :id_1 AND :id_2 AND users.id IN (:id_3)",
                Sql.and(USERS.id.between(1, 2), USERS.id.in(3, 4)).toString());
        assertEquals(
                "INSERT INTO users (name) VALUES (:name)",
                Dialects.text(Sql.insert(USERS).value(USERS.name, "ed")));
        assertEquals(
                "UPDATE users SET name=:name WHERE users.name = :name_1",
                Dialects.text(Sql.update(USERS).set(USERS.name, "ed").where(USERS.name.eq("jack"))));
        assertEquals(
                "DELETE FROM users WHERE users.id = :id_1",
                Dialects.text(Sql.delete(USERS).where(USERS.id.eq(1))));
        assertFalse(USERS.name.eq("secret").toString().contains("secret"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-X-62")
    void compiling_forADialect_givesTextValuesAndTypes(String name) {
        Dialect dialect = Dialects.of(name);
        Statement statement = select(USERS.id, USERS.name).where(USERS.name.eq("ed"), USERS.id.eq(7));
        BoundSql bound = BoundSql.of(statement, dialect);
        assertEquals(
                "SELECT users.id, users.name FROM users WHERE users.name = ? AND users.id = ?",
                Dialects.line(bound.text()));
        assertEquals(List.of("ed", 7), bound.values());
        assertEquals(
                List.of(Types.string(50), Types.INTEGER),
                bound.compiled().parameters().stream()
                        .map(CompiledParameter::type)
                        .toList());
        assertEquals(2, bound.compiled().columns().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sqlite | 'it''s \\ \"x\"' | '2024-02-29' | 1",
                "mysql | 'it''s \\\\ \"x\"' | '2024-02-29' | true",
                "mariadb | 'it''s \\\\ \"x\"' | '2024-02-29' | true",
                "postgresql | 'it''s \\ \"x\"' | '2024-02-29' | true",
                "oracle | 'it''s \\ \"x\"' | TO_DATE('2024-02-29', 'YYYY-MM-DD') | 1"
            },
            quoteCharacter = '#')
    @Feature("SQL-C-24")
    void literals_areEscapedAsTheDialectReadsThem(String dialect, String string, String date, String truth) {
        Statement statement = select(
                Sql.literal("it's \\ \"x\"").label("s"),
                Sql.literal(LocalDate.of(2024, 2, 29)).label("d"),
                Sql.literal(true).label("t"),
                Sql.literal(new BigDecimal("1.50")).label("n"));
        String text = Dialects.line(Dialects.sql(dialect).newCompiler().literalText(statement));
        String from = dialect.equals("oracle") ? " FROM DUAL" : "";
        assertEquals("SELECT " + string + " AS s, " + date + " AS d, " + truth + " AS t, 1.50 AS n" + from, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-C-24")
    void literals_ofJsonPathsAndNamedValues_areWrittenToo(String dialect) {
        String text = Dialects.sql(dialect).newCompiler().literalText(USER_BY_NAME, Map.of("least", 5));
        assertEquals("SELECT users.id FROM users WHERE users.name = 'ed' AND users.id > 5", Dialects.line(text));
        CompileException missing = assertThrows(
                CompileException.class,
                () -> Dialects.sql(dialect).newCompiler().literalText(USER_BY_NAME));
        assertTrue(missing.getMessage().contains(":least"), missing.getMessage());
        Statement json = select(Sql.column("doc", Types.JSON).path("a", "it's").asText());
        String path = Dialects.sql(dialect).newCompiler().literalText(json);
        assertTrue(path.contains("it''s") && !path.contains("?"), path);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-C-24")
    void schemas_areReplacedInTheCompiledText(String dialect) {
        StatementCache cache = new StatementCache(Dialects.of(dialect), 10);
        Statement statement = select(USERS.id).where(USERS.id.in(1, 2), USERS.name.eq("x"));
        BoundSql bound = cache.prepare(statement, Map.of());
        assertEquals(
                "SELECT t1.users.id FROM t1.users WHERE t1.users.id IN (?, ?) AND t1.users.name = ?",
                Dialects.line(bound.inSchemas(SchemaMap.of(null, "t1")).text()));
        assertEquals(
                "SELECT users.id FROM users WHERE users.id IN (?, ?) AND users.name = ?", Dialects.line(bound.text()));
        cache.prepare(statement, Map.of()).inSchemas(SchemaMap.of(null, "t2"));
        assertEquals(1, cache.statistics().misses());
    }

    @Test
    void schemas_ofSequences_areReplacedInsideOfLiteralsToo() {
        Statement next = select(io.athanor.sql.Functions.nextValue("numbers").label("n"));
        assertEquals(
                "SELECT nextval('t1.numbers') AS n",
                BoundSql.of(next, Dialects.of("postgresql"))
                        .inSchemas(SchemaMap.of(null, "t1"))
                        .text());
        assertEquals(
                "SELECT t1.numbers.nextval AS n FROM DUAL",
                BoundSql.of(next, Dialects.of("oracle"))
                        .inSchemas(SchemaMap.of(null, "t1"))
                        .text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-C-15")
    void equalStatement_isCompiledOnce(String dialect) {
        StatementCache cache = new StatementCache(Dialects.of(dialect), 10);
        cache.prepare(select(USERS.id).where(USERS.name.eq("a")).limit(1), Map.of());
        BoundSql second =
                cache.prepare(select(USERS.id).where(USERS.name.eq("b")).limit(2), Map.of());
        assertEquals(1, cache.statistics().misses());
        assertEquals(1, cache.statistics().hits());
        assertEquals("b", second.values().get(0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"sqlite, 32767", "postgresql, 65536", "oracle, 65536"})
    @Feature({"SQL-C-16", "SQL-C-23"})
    void listBeyondTheLimits_isSplitOrSentAsAWhole(String dialect, int length) {
        Statement statement = select(USERS.id).where(USERS.id.in(Collections.nCopies(length, 7)));
        switch (dialect) {
            case "sqlite" ->
                assertEquals(
                        "SELECT users.id FROM users WHERE users.id IN (SELECT value FROM json_each(?))",
                        Dialects.text(statement, dialect));
            case "postgresql" ->
                assertEquals(
                        "SELECT users.id FROM users WHERE users.id IN (SELECT unnest(?))",
                        Dialects.text(statement, dialect));
            default -> {
                CompileException refused =
                        assertThrows(CompileException.class, () -> Dialects.text(statement, dialect));
                assertTrue(refused.getMessage().contains("at most 65535"), refused.getMessage());
                assertTrue(refused.getMessage().contains("oracle 21"), refused.getMessage());
            }
        }
    }

    @Test
    @Feature({"SQL-C-16", "SQL-C-23"})
    void oracle_listOfMoreThanAThousand_isSplit() {
        Statement statement = select(USERS.id).where(USERS.id.in(Collections.nCopies(2_001, 7)));
        String text = Dialects.text(statement, "oracle");
        String thousand = String.join(", ", Collections.nCopies(1_000, "?"));
        assertEquals(
                "SELECT users.id FROM users WHERE (users.id IN (" + thousand + ") OR users.id IN (" + thousand
                        + ") OR users.id IN (?))",
                text);
        Statement negated = select(USERS.id).where(USERS.id.notIn(Collections.nCopies(1_001, 7)));
        assertEquals(
                "SELECT users.id FROM users WHERE (users.id NOT IN (" + thousand + ") AND users.id NOT IN (?))",
                Dialects.text(negated, "oracle"));
        assertFalse(Dialects.text(statement, Dialects.of("oracle", "23.0")).contains(" OR "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-X-49")
    void productOfTables_isWarnedOf(String dialect) {
        List<String> warnings = new ArrayList<>();
        StatementSettings settings = StatementSettings.DEFAULT.warnings(warnings::add);
        Statement product = select(USERS.id, ADDRESSES.id);
        new StatementCache(Dialects.of(dialect), 10, settings).prepare(product, Map.of());
        assertEquals(1, warnings.size());
        assertTrue(
                warnings.get(0)
                        .startsWith("SELECT statement has a cartesian product between \"addresses\" and \"users\":"),
                warnings.get(0));
        new StatementCache(Dialects.of(dialect), 10, settings.withoutWarnings()).prepare(product, Map.of());
        Statement connected =
                product.element() instanceof Select plain ? plain.where(USERS.id.eq(ADDRESSES.userId)) : product;
        new StatementCache(Dialects.of(dialect), 10, settings).prepare(connected, Map.of());
        assertEquals(1, warnings.size());
    }
}
