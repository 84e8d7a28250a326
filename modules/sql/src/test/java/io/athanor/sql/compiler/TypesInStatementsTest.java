package io.athanor.sql.compiler;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What types of a program's own do to the text and to the keys of statements. */
class TypesInStatementsTest {

    private static final SqlType<String> TRIMMED = Types.string(9).wrapped("trim({})", "upper({})");

    private final StatementCache cache = new StatementCache(new PlainDialect(), 10);

    private static Select named(SqlType<String> type, String name) {
        var users = table("users", column("name", type));
        return select(users.c("name", String.class))
                .where(users.c("name", String.class).eq(name));
    }

    private String text(Select select) {
        return cache.prepare(select, Map.of()).text().replaceAll("\\s+", " ");
    }

    @Test
    void sqlAroundValues_standsAroundBindsAndTheResultsColumns() {
        assertEquals(
                "SELECT upper(users.name) AS name FROM users WHERE users.name = trim(?)", text(named(TRIMMED, "x")));
        var users = table("users", column("name", TRIMMED));
        var name = users.c("name", String.class);
        assertEquals(
                "SELECT upper(users.name) AS other FROM users WHERE users.name IN (trim(?), trim(?))"
                        + " ORDER BY users.name",
                text(select(name.label("other")).where(name.in("a", "b")).orderBy(name)));
        assertEquals(
                "SELECT upper(s.name) AS name FROM (SELECT users.name AS name FROM users) AS s",
                text(select(select(name).subquery("s").c("name"))));
        assertEquals(
                "INSERT INTO users (name) VALUES (trim(?)) RETURNING upper(users.name) AS name",
                cache.prepare(Sql.insert(users).values(Map.of("name", "x")).returning(name), Map.of())
                        .text());
        assertEquals(
                "SELECT upper(users.name) AS name FROM users WHERE users.name = trim('it''s')",
                new PlainDialect()
                        .facet(SqlFacet.class)
                        .newCompiler()
                        .literalText(named(TRIMMED, "it's"))
                        .replaceAll("\\s+", " "));
    }

    @Test
    void equalTypes_shareAStatementAndOthersDoNot() {
        text(named(Types.string(9), "a"));
        text(named(Types.string(9), "b"));
        assertEquals(1, cache.statistics().misses());
        text(named(TRIMMED, "a"));
        text(named(Types.string(9).wrapped("trim({})", "upper({})"), "b"));
        assertEquals(2, cache.statistics().misses());
        text(named(Types.string(9).wrapped("trim({})", "lower({})"), "a"));
        text(named(Types.string(9).withVariant(Types.TEXT, "x"), "a"));
        text(named(Types.string(9).withVariant(Types.TEXT, "y"), "a"));
        text(named(Types.named("VARCHAR(9)", Types.string(9)), "a"));
        assertEquals(6, cache.statistics().misses());
        text(named(Types.string(9).withVariant(Types.TEXT, "x"), "b"));
        assertEquals(6, cache.statistics().misses());
    }

    @Test
    void converterThatIsNoConstant_isAStatementOfItsOwn() {
        text(named(Types.converted(String.class, Types.TEXT, new Reversed()), "a"));
        text(named(Types.converted(String.class, Types.TEXT, new Reversed()), "a"));
        assertEquals(2, cache.statistics().misses());
    }

    private static final class Reversed implements Converter<String, String> {
        @Override
        public String toStored(String value) {
            return new StringBuilder(value).reverse().toString();
        }

        @Override
        public String fromStored(String stored) {
            return toStored(stored);
        }
    }

    @Test
    void unknownTypeOfAnotherDialect_isPrintedAllTheSame() {
        SqlType<String> foreign = Types.named("WIDGET", Types.STRING, "nowhere");
        assertEquals(
                "CAST(users.name AS WIDGET)",
                table("users", column("name", Types.STRING))
                        .c("name")
                        .cast(foreign)
                        .toString());
    }

    @Test
    void wrappingWithoutOnePlaceForTheValue_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Types.STRING.wrapped("lower(?)", "{}"));
        assertThrows(IllegalArgumentException.class, () -> Types.STRING.wrapped("{}", "concat({}, {})"));
    }
}
