package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.DdlFixtures.integer;
import static io.athanor.compatibility.golden.DdlFixtures.t;
import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.cube;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Functions.sum;
import static io.athanor.sql.Functions.upper;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.schema.Column;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.Deferral;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.AthanorException;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.Values;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlNames;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Tries the rules of docs/design/deviations.md on statements that were not recorded; a section of statements without
 * its rule here fails.
 */
class DeviationRulesTest {

    private static final Map<String, Dialect> DIALECTS = GoldenDialects.all();

    /** Stands for all dialects that are not named. */
    private static final String OTHERS = "others";

    private static final class Gauges extends Table {
        final Column<Integer> minus = column(Column.of("minus", Types.INTEGER));
        final Column<Integer> prior = column(Column.of("prior", Types.INTEGER));
        final Column<Integer> synonym = column(Column.of("synonym", Types.INTEGER));
        final Column<Integer> plain = column(Column.of("plain", Types.INTEGER));

        Gauges() {
            super("gauges");
        }
    }

    private final Map<String, Executable> rules = new LinkedHashMap<>();

    DeviationRulesTest() {
        refusals();
        emulations();
        functionsAndFields();
        values();
        changes();
        versions();
        definitions();
    }

    private static String text(Statement statement, String dialect) {
        return Rendered.plain(CompiledSql.of(statement, dialect(dialect)).text());
    }

    private static Dialect dialect(String name) {
        return name.contains("-") ? GoldenDialects.ofVersion(name) : DIALECTS.get(name);
    }

    private static String inlined(Statement statement, String dialect) {
        return Rendered.plain(
                dialect(dialect).facet(SqlFacet.class).newCompiler().literalText(statement));
    }

    /** A statement is what is said for a dialect, or for the others. */
    private static void assertTexts(Statement statement, Map<String, String> texts) {
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (String name : DIALECTS.keySet()) {
            String text = texts.getOrDefault(name, texts.get(OTHERS));
            if (text != null) {
                expected.put(name, text);
                written.put(name, text(statement, name));
            }
        }
        assertEquals(expected, written);
    }

    /** Dialects refuse a statement, and say which they are. */
    private static void assertRefused(Statement statement, String word, String... dialects) {
        for (String name : dialects) {
            AthanorException e = assertThrows(AthanorException.class, () -> text(statement, name), name);
            assertNames(e, word, name);
        }
    }

    private static void assertDdlRefused(DdlStatement statement, String word, String... dialects) {
        for (String name : dialects) {
            AthanorException e = assertThrows(AthanorException.class, () -> statement.sql(dialect(name)), name);
            assertNames(e, word, name);
        }
    }

    private static void assertNames(AthanorException e, String word, String dialect) {
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains(word) && message.contains(dialect.replaceAll("-.*", "")), message);
    }

    private void refusals() {
        rules.put("What the database does not have", () -> {
            assertRefused(delete(ITEMS).returning(ITEMS.price.label("p")), "RETURNING", "mysql");
            assertRefused(
                    update(ITEMS)
                            .set(ITEMS.price, ITEMS.price.plus(BigDecimal.ONE))
                            .returning(ITEMS),
                    "RETURNING",
                    "mysql",
                    "mariadb");
            assertRefused(
                    select(ITEMS.id).selectFrom(ITEMS.fullJoin(ORDER_ITEMS, ITEMS.id.eq(ORDER_ITEMS.itemId))),
                    "FULL",
                    "mysql",
                    "mariadb");
            assertRefused(select(ITEMS.price).groupBy(cube(ITEMS.price)), "cube", "sqlite", "mysql", "mariadb");
            assertRefused(
                    select(ITEMS.id).orderBy(ITEMS.id).fetchPercent(30).offset(2),
                    "PERCENT",
                    "sqlite",
                    "mysql",
                    "mariadb",
                    "postgresql");
        });
        rules.put("A DISTINCT that means something else", () -> {
            Statement one = select(ITEMS.id, ITEMS.price).distinctOn(ITEMS.price);
            assertTexts(one, Map.of("postgresql", "SELECT DISTINCT ON (items.price) items.id, items.price FROM items"));
            assertRefused(one, "DISTINCT ON", "sqlite", "mysql", "mariadb", "oracle");
        });
        rules.put(
                "A field that STRFTIME does not know",
                () -> assertRefused(select(extract("century", ALL_TYPES.dt)), "century", "sqlite"));
    }

    private void emulations() {
        rules.put("An emulation instead of a text that the server refuses", () -> {
            assertTexts(
                    select(sum(ITEMS.price).filter(ITEMS.id.lt(9)).label("s")),
                    Map.of(
                            OTHERS,
                            "SELECT sum(items.price) FILTER (WHERE items.id < ?) AS s FROM items",
                            "mysql",
                            "SELECT sum(CASE WHEN (items.id < ?) THEN items.price END) AS s FROM items",
                            "mariadb",
                            "SELECT sum(CASE WHEN (items.id < ?) THEN items.price END) AS s FROM items",
                            "oracle",
                            "SELECT sum(CASE WHEN (items.id < ?) THEN items.price END) AS s FROM items"));
            assertTexts(
                    select(ITEMS.id).orderBy(ITEMS.price.asc().nullsLast()),
                    Map.of(
                            OTHERS,
                            "SELECT items.id FROM items ORDER BY items.price ASC NULLS LAST",
                            "mysql",
                            "SELECT items.id FROM items ORDER BY CASE WHEN (items.price IS NULL) THEN 1 ELSE 0 END,"
                                    + " items.price ASC",
                            "mariadb",
                            "SELECT items.id FROM items ORDER BY CASE WHEN (items.price IS NULL) THEN 1 ELSE 0 END,"
                                    + " items.price ASC"));
            assertTexts(
                    select(ITEMS.id).where(ITEMS.price.isNotNull()).fetch(7).offset(2),
                    Map.of(
                            "sqlite",
                            "SELECT items.id FROM items WHERE items.price IS NOT NULL LIMIT ? OFFSET ?",
                            "mysql",
                            "SELECT items.id FROM items WHERE items.price IS NOT NULL LIMIT ?, ?"));
        });
        rules.put(
                "IS with a value",
                () -> assertTexts(
                        select(ITEMS.id).where(ITEMS.price.isNot(ITEMS.price)),
                        Map.of(
                                "sqlite",
                                "SELECT items.id FROM items WHERE items.price IS NOT items.price",
                                "postgresql",
                                "SELECT items.id FROM items WHERE items.price IS DISTINCT FROM items.price",
                                "mysql",
                                "SELECT items.id FROM items WHERE NOT (items.price <=> items.price)",
                                "mariadb",
                                "SELECT items.id FROM items WHERE NOT (items.price <=> items.price)",
                                "oracle",
                                "SELECT items.id FROM items WHERE DECODE(items.price, items.price, 0, 1) = 1")));
    }

    private void functionsAndFields() {
        rules.put("Fields of dates and times", () -> {
            assertTexts(
                    select(ALL_TYPES.id).where(extract("dow", ALL_TYPES.dt).eq(0)),
                    Map.of(
                            "mysql",
                            "SELECT alltypes.id FROM alltypes WHERE (DAYOFWEEK(alltypes.c_dt) - 1) = ?",
                            "mariadb",
                            "SELECT alltypes.id FROM alltypes WHERE (DAYOFWEEK(alltypes.c_dt) - 1) = ?"));
            assertTexts(
                    select(extract("minute", ALL_TYPES.dt).label("m")),
                    Map.of(
                            "oracle",
                            "SELECT EXTRACT(minute FROM CAST(alltypes.c_dt AS TIMESTAMP)) AS m FROM alltypes"));
        });
        rules.put(
                "Flags of REGEXP_REPLACE",
                () -> assertTexts(
                        select(ITEMS.description
                                .regexpReplace("^a", "b")
                                .flags("m")
                                .label("d")),
                        Map.of(
                                "mysql",
                                "SELECT REGEXP_REPLACE(items.description, ?, ?, 1, 0, 'm') AS d FROM items",
                                "oracle",
                                "SELECT REGEXP_REPLACE(items.description, ?, ?, 1, 0, 'm') AS d FROM items",
                                "mariadb",
                                "SELECT REGEXP_REPLACE(items.description, CONCAT('(?', 'm', ')', ?), ?)"
                                        + " AS d FROM items")));
        rules.put("A CAST that knows no dates", () -> {
            assertTexts(
                    select(ALL_TYPES.str.cast(Types.TIME).label("v")),
                    Map.of("sqlite", "SELECT STRFTIME('%H:%M:%f000', alltypes.c_str) AS v FROM alltypes"));
            assertTexts(
                    select(ALL_TYPES.str.cast(Types.INSTANT).label("v")),
                    Map.of("sqlite", "SELECT STRFTIME('%Y-%m-%d %H:%M:%f000', alltypes.c_str) AS v FROM alltypes"));
        });
        rules.put(
                "XOR on SQLite",
                () -> assertTexts(
                        select(ITEMS.id).where(ITEMS.id.bitXor(ITEMS.id.plus(1)).eq(3)),
                        Map.of(
                                "sqlite",
                                "SELECT items.id FROM items WHERE"
                                        + " ((items.id | (items.id + ?)) - (items.id & (items.id + ?))) = ?")));
        rules.put(
                "A function that selects from a column",
                () -> assertTexts(
                        select(func("unnest", PG_TYPES.tags).columnValued("tag").column())
                                .where(PG_TYPES.id.eq(1)),
                        Map.of(
                                "postgresql",
                                "SELECT tag FROM pgtypes, unnest(pgtypes.tags) AS tag WHERE pgtypes.id = ?")));
    }

    private void values() {
        rules.put("VALUES as a query", () -> {
            Values sizes = Sql.values(column("size", Types.INTEGER)).row(4).row(5);
            assertTexts(
                    select(ITEMS.id).where(ITEMS.id.notIn(sizes.query())),
                    Map.of(
                            "mysql",
                            "SELECT items.id FROM items WHERE (items.id NOT IN (SELECT ? UNION ALL SELECT ?))",
                            "oracle",
                            "SELECT items.id FROM items WHERE"
                                    + " (items.id NOT IN (SELECT ? FROM DUAL UNION ALL SELECT ? FROM DUAL))"));
        });
        rules.put("Words that Oracle reserves", () -> {
            Gauges gauges = new MetaData().add(new Gauges());
            assertTexts(
                    select(gauges),
                    Map.of(
                            OTHERS,
                            "SELECT gauges.minus, gauges.prior, gauges.synonym, gauges.plain FROM gauges",
                            "oracle",
                            "SELECT gauges.\"minus\", gauges.\"prior\", gauges.\"synonym\", gauges.plain FROM gauges"));
        });
        rules.put("Literals", () -> {
            Statement bytes = select(literal(new byte[] {0, -1}).label("b"));
            assertEquals("SELECT X'00FF' AS b", inlined(bytes, "sqlite"));
            assertEquals("SELECT '\\x00ff' AS b", inlined(bytes, "postgresql"));
            assertEquals("SELECT HEXTORAW('00FF') AS b FROM DUAL", inlined(bytes, "oracle"));
            assertEquals(
                    "SELECT '1970-01-01 00:01:30' AS i",
                    inlined(select(literal(Duration.ofSeconds(90)).label("i")), "mysql"));
            assertThrows(
                    AthanorException.class,
                    () -> inlined(select(ALL_TYPES.id).where(ALL_TYPES.time.eq(LocalTime.NOON)), "oracle"));
        });
    }

    private void changes() {
        rules.put("An INSERT that returns what it is asked for", () -> {
            assertTexts(
                    insert(ITEMS).value(ITEMS.description, upper(literal("a"))),
                    Map.of(OTHERS, "INSERT INTO items (description) VALUES (upper(?))"));
            assertTexts(
                    insert(ITEMS).value(ITEMS.description, "a").returnDefaults(),
                    Map.of(
                            "sqlite",
                            "INSERT INTO items (description) VALUES (?) RETURNING id",
                            "mysql",
                            "INSERT INTO items (description) VALUES (?)",
                            "mariadb",
                            "INSERT INTO items (description) VALUES (?) RETURNING items.id",
                            "postgresql",
                            "INSERT INTO items (description) VALUES (?) RETURNING items.id",
                            "oracle",
                            "INSERT INTO items (description) VALUES (?) RETURNING items.id INTO ?"));
        });
        rules.put("A sequence on MariaDB", () -> {
            Table tickets = Table.create(
                    "tickets",
                    new MetaData(),
                    integer("id").primaryKey().sequence(Sequence.of("ticket_number")),
                    integer("seat"));
            assertTexts(
                    insert(tickets).values(Map.of("seat", 5)).returning(tickets.c("id")),
                    Map.of(
                            "mariadb",
                            "INSERT INTO tickets (id, seat) VALUES (nextval(ticket_number), ?) RETURNING tickets.id"));
        });
        rules.put("FOR UPDATE OF a table on Oracle", () -> {
            Statement locked = select(ORDERS.description).join(USERS).forUpdate(ForUpdate.LOCK.of(USERS, ORDERS));
            assertTrue(text(locked, "oracle").endsWith(" FOR UPDATE OF users.id, orders.id"), text(locked, "oracle"));
            assertTrue(text(locked, "postgresql").endsWith(" FOR UPDATE OF users, orders"), text(locked, "postgresql"));
        });
    }

    private void versions() {
        rules.put("Older servers", () -> {
            assertRefused(select(ITEMS.id).forUpdate(ForUpdate.LOCK.skipLocked()), "SKIP LOCKED", "mysql-5.7");
            assertRefused(select(ITEMS.price.cast(Types.FLOAT)), "floating point", "mysql-5.7");
            assertRefused(
                    select(ITEMS.id).orderBy(ITEMS.id).limit(3).forUpdate(ForUpdate.LOCK), "FOR UPDATE", "oracle-11.2");
        });
        rules.put("What MySQL's server wants", () -> {
            assertTexts(
                    select(ALL_TYPES.id).where(ALL_TYPES.json.ne(Json.of(List.of(1)))),
                    Map.of("mysql", "SELECT alltypes.id FROM alltypes WHERE alltypes.c_json != CAST(? AS JSON)"));
            String within = "SELECT items.id FROM items WHERE items.id NOT IN (SELECT * FROM"
                    + " (SELECT order_items.item_id FROM order_items ORDER BY order_items.item_id LIMIT ?) AS limited)";
            assertTexts(
                    select(ITEMS.id)
                            .where(ITEMS.id.notIn(select(ORDER_ITEMS.itemId)
                                    .orderBy(ORDER_ITEMS.itemId)
                                    .limit(2))),
                    Map.of("mysql", within, "mariadb", within));
        });
    }

    private void definitions() {
        rules.put("DDL that the database does not have", () -> {
            assertDdlRefused(
                    new DdlStatement.AddConstraint(
                            t(integer("a"), integer("b")),
                            UniqueConstraint.of("a", "b").named("uq_ab")),
                    "ALTER TABLE",
                    "sqlite");
            assertDdlRefused(new DdlStatement.CreateSequence(Sequence.of("numbers")), "sequence", "sqlite", "mysql");
            assertDdlRefused(
                    new DdlStatement.CreateTable(t(
                            integer("a"), UniqueConstraint.of("a").named("uq_a").deferred(Deferral.DEFERRABLE))),
                    "DEFERRABLE",
                    "mysql",
                    "mariadb");
            assertDdlRefused(
                    new DdlStatement.CreateIndex(
                            t(integer("a")),
                            Index.on("ix", column("a", Types.INTEGER).plus(1)),
                            false),
                    "index",
                    "mariadb");
        });
        rules.put("DDL that says what was asked for", () -> {
            DdlStatement comment = new DdlStatement.ColumnComment(
                    t(integer("n").notNull().serverDefault(7).comment("c")).column("n"), "c");
            for (String name : List.of("mysql", "mariadb")) {
                assertEquals(
                        "ALTER TABLE t MODIFY COLUMN n INTEGER NOT NULL COMMENT 'c' DEFAULT 7",
                        Rendered.plain(comment.sql(dialect(name))));
            }
            DdlStatement index = new DdlStatement.CreateIndex(
                    t(integer("n")), Index.of("ix", "n").option("mysql", "using", "btree"), false);
            assertEquals("CREATE INDEX ix ON t (n)", Rendered.plain(index.sql(dialect("mariadb"))));
            assertEquals("CREATE INDEX ix ON t (n) USING btree", Rendered.plain(index.sql(dialect("mysql"))));
        });
        rules.put("Names of types", () -> {
            assertEquals("TEXT", ddl("postgresql", Types.text(7)));
            assertEquals("DATETIME(4)", ddl("mariadb", Types.interval(2, 4)));
            assertEquals("INTERVAL (4)", ddl("postgresql", Types.interval(2, 4)));
            assertEquals("CLOB", ddl("oracle-19.0", Types.JSON));
            assertEquals("FLOAT(7)", ddl("oracle", SqlNames.floating(7)));
            for (String lacking : List.of("mysql", "mariadb")) {
                AthanorException e = assertThrows(AthanorException.class, () -> ddl(lacking, SqlNames.CLOB));
                assertNames(e, "CLOB", lacking);
            }
        });
    }

    private static String ddl(String dialect, SqlType<?> type) {
        return dialect(dialect).facet(SqlFacet.class).types().ddl(type);
    }

    @TestFactory
    Stream<DynamicTest> rule_holdsForWhatIsInNoList() {
        return rules.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), rule.getValue()));
    }

    @Test
    void sections_haveTheirRuleInWords_andATest() throws IOException {
        List<String> sections = new ArrayList<>();
        String page = Files.readString(Deviations.file());
        String statements = page.substring(page.indexOf("\n## Expressions"), page.indexOf("\n## Sessions"));
        for (String section : statements.split("\n### ")) {
            String[] parts = section.split("\n", 2);
            if (section.startsWith("\n##")) {
                continue;
            }
            sections.add(parts[0]);
            String words = parts[1].strip();
            assertTrue(words.length() > 60 && Character.isLetter(words.charAt(0)), "no rule in words: " + parts[0]);
        }
        assertEquals(sections, sections.stream().filter(rules::containsKey).toList());
        assertEquals(rules.size(), sections.size());
    }
}
