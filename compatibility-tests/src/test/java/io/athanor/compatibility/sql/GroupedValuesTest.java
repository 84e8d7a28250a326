package io.athanor.compatibility.sql;

import static io.athanor.sql.Functions.coalesce;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Functions.rollup;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values of what is grouped by that stand elsewhere in the query, too, where each parameter is a value of its own. */
class GroupedValuesTest {

    private static final class Visits extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> seconds = column(Column.of("seconds", Types.INTEGER));
        final Column<LocalDateTime> begun = column(Column.of("begun", Types.DATE_TIME));
        final Column<DayOfWeek> day = column(Column.of("day", Types.enumeration(DayOfWeek.class)));
        final Column<Duration> length = column(Column.of("length", Types.INTERVAL));
        final Column<Json> facts = column(Column.of("facts", Types.JSON));

        Visits() {
            super("visits");
        }
    }

    private static final Visits VISITS = new MetaData().add(new Visits());

    private static String text(Select statement, String dialect) {
        return CompiledSql.of(statement, FiveDialects.of(dialect)).text().replaceAll("\\s+", " ");
    }

    private static List<List<@Nullable Object>> rows(Connection connection, Select statement) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        connection.execute(statement).forEach(row -> rows.add(new ArrayList<>(row.values())));
        return rows;
    }

    @Test
    @Feature("SQL-C-07")
    void valuesOfAllTypes_areOneOnPostgreSql() throws SQLException {
        try (TestDatabase database = PostgreSqlServer.instance().createDatabase();
                Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            VISITS.metadata().createAll(connection);
            connection.execute(insert(VISITS)
                    .row(Map.of(
                            "id",
                            1,
                            "seconds",
                            5,
                            "begun",
                            LocalDateTime.parse("2020-01-02T03:04:05"),
                            "facts",
                            Json.of(Map.of("k", "v")),
                            "length",
                            Duration.ofSeconds(5)))
                    .row(Map.of(
                            "id",
                            2,
                            "seconds",
                            7,
                            "begun",
                            LocalDateTime.parse("2020-01-09T03:04:05"),
                            "facts",
                            Json.of(Map.of("k", "v")),
                            "length",
                            Duration.ofSeconds(5))));
            Expression<LocalDateTime> month = func("date_trunc", Types.DATE_TIME, literal("month"), VISITS.begun);
            assertEquals(
                    List.of(List.of("2020-01", 2L)),
                    rows(
                            connection,
                            select(func("to_char", Types.STRING, month, literal("YYYY-MM")), count())
                                    .groupBy(month)));
            Expression<DayOfWeek> day = coalesce(VISITS.day, literal(DayOfWeek.FRIDAY, VISITS.day.type()));
            assertEquals(
                    List.of(List.of("FRIDAY!", 2L)),
                    rows(
                            connection,
                            select(day.cast(Types.STRING).concat("!"), count()).groupBy(day)));
            Expression<Duration> length = coalesce(VISITS.length, literal(Duration.ofDays(1), Types.INTERVAL));
            assertEquals(
                    List.of(List.of(Duration.ofSeconds(10), 2L)),
                    rows(
                            connection,
                            select(length.plus(length).coerce(Types.INTERVAL), count())
                                    .groupBy(length)));
            Expression<String> fact = VISITS.facts.path("k").asText();
            assertEquals(
                    List.of(List.of("v?", 2L)),
                    rows(
                            connection,
                            select(fact.concat("?"), count()).groupBy(fact).having(fact.ne("w"))));
            Expression<Integer> tens = VISITS.seconds.floorDividedBy(literal(10));
            assertEquals(
                    List.of(List.of(2L), List.of(2L)),
                    rows(
                            connection,
                            select(count())
                                    .selectFrom(VISITS)
                                    .groupBy(rollup(tens))
                                    .having(or(tens.plus(1).gt(0), tens.isNull()))
                                    .orderBy(count())));
            Expression<Integer> rest = VISITS.seconds.modulo(4);
            assertEquals(
                    List.of(List.of(101, 1L), List.of(103, 1L), List.of(101, 2L)),
                    rows(
                            connection,
                            select(coalesce(rest, literal(1)).plus(100), count())
                                    .groupBy(rollup(rest))
                                    .orderBy(count(), rest.plus(0))));
        }
    }

    @Test
    void texts_nameTheValueOnce() {
        Expression<Integer> half = VISITS.seconds.dividedBy(2).coerce(Types.INTEGER);
        Select nested = select(half.plus(1).label("h")).groupBy(half);
        assertEquals(
                "SELECT visits.seconds / CAST(given_1.p1 AS NUMERIC) + ? AS h FROM visits, (SELECT ? AS p1) AS given_1"
                        + " GROUP BY visits.seconds / CAST(given_1.p1 AS NUMERIC), given_1.p1",
                text(nested, "postgresql"));
        Expression<Integer> rest = VISITS.seconds.modulo(2);
        assertEquals(
                "SELECT mod(visits.seconds, given_1.p1) AS r FROM visits, (SELECT ? AS p1 FROM DUAL) given_1"
                        + " GROUP BY mod(visits.seconds, given_1.p1), given_1.p1",
                text(select(rest.label("r")).groupBy(rest), "oracle"));
        assertEquals(
                "SELECT visits.seconds % ? AS r FROM visits GROUP BY 1",
                text(select(rest.label("r")).groupBy(rest), "postgresql"));
        for (String name : List.of("postgresql", "oracle")) {
            String alone = text(select(count().label("n")).selectFrom(VISITS).groupBy(rest), name);
            assertTrue(alone.contains("?") && !alone.contains("given_1"), alone);
        }
        assertEquals(
                "SELECT DISTINCT mod(visits.seconds, ?) AS r FROM visits ORDER BY 1 DESC",
                text(select(rest.label("r")).distinct().orderBy(rest.desc()), "oracle"));
    }

    @Test
    void lists_areRefusedWithTheRemedy() {
        Expression<Integer> few = when(VISITS.seconds.in(1, 2), 1).otherwise(0);
        Select statement = select(few.plus(1)).groupBy(few);
        for (String name : List.of("postgresql", "oracle")) {
            CompileException e = assertThrows(CompileException.class, () -> text(statement, name));
            assertTrue(String.valueOf(e.getMessage()).contains("inlineList()"), e.getMessage());
        }
        Expression<Integer> inlined = when(VISITS.seconds.in(inlineList(Types.INTEGER, List.of(1, 2))), 1)
                .otherwise(0);
        assertTrue(text(select(inlined.plus(1)).groupBy(inlined), "postgresql").contains("given_1"));
    }

    @Test
    void statementsOfTwoValues_doNotShareTheTextOfOne() {
        StatementCache cache = new StatementCache(FiveDialects.of("postgresql"), 10);
        Expression<Integer> rest = VISITS.seconds.modulo(2);
        assertEquals(
                List.of(9, 2),
                cache.prepare(select(rest.plus(9)).groupBy(rest), Map.of()).values());
        Select other = select(VISITS.seconds.modulo(3).plus(9)).groupBy(VISITS.seconds.modulo(4));
        assertEquals(List.of(3, 9, 4), cache.prepare(other, Map.of()).values());
        Expression<Integer> again = VISITS.seconds.modulo(5);
        assertEquals(
                List.of(8, 5),
                cache.prepare(select(again.plus(8)).groupBy(again), Map.of()).values());
        assertEquals(2, cache.statistics().size());
    }
}
