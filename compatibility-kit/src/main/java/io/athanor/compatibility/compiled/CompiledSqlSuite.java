package io.athanor.compatibility.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.error.DatabaseException;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.CacheStatistics;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.MissingValueException;
import io.athanor.sql.compiler.SchemaMap;
import io.athanor.sql.compiler.SqlConstruct;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long lists, other schemas, literals and the statement cache on a real database. */
@SuppressWarnings("NullAway.Init") // JUnit initialises before each test
@EveryBed
@Requires(Requirement.ENGINE)
public class CompiledSqlSuite {

    /** More than any database takes as parameters of one statement. */
    private static final int MANY = 70_000;

    private static final int ROWS = 40;

    private final MetaData metadata = new MetaData();
    private final Things things = metadata.add(new Things());
    private final TestBed bed;
    private TestDatabase database;
    private Engine engine;

    CompiledSqlSuite(TestBed bed) {
        this.bed = bed;
    }

    /** A table with columns of the types that lists are made of. */
    private static final class Things extends Table {
        final Column<Integer> id =
                column(Column.of("id", Types.INTEGER).primaryKey().autoincrement(false));
        final Column<String> name = column(Column.of("name", Types.string(20)));
        final Column<BigDecimal> price = column(Column.of("price", Types.numeric(10, 2)));
        final Column<LocalDate> day = column(Column.of("day", Types.DATE));

        Things() {
            super("things");
        }
    }

    @BeforeEach
    final void fillDatabase() throws SQLException {
        database = bed.createDatabase();
        engine = Engine.create(database.url());
        engine.begin(connection -> {
            metadata.createAll(connection);
            connection.execute(Sql.insert(things).rows(rows()));
        });
    }

    @AfterEach
    final void removeDatabase() throws SQLException {
        engine.close();
        database.close();
    }

    private static List<Map<String, Object>> rows() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> Map.<String, Object>of("id", i, "name", name(i), "price", price(i), "day", day(i)))
                .toList();
    }

    private static String name(int number) {
        return "it's \"" + number + "\\";
    }

    private static BigDecimal price(int number) {
        return BigDecimal.valueOf(number * 10L + 5, 2);
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2000, 1, 1).plusDays(number);
    }

    private List<Integer> ids(Predicate criterion) {
        return engine.beginAndGet(connection -> connection
                .execute(Sql.select(things.id).where(criterion).orderBy(things.id))
                .scalars(Integer.class)
                .all());
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    // ---- long lists

    @Test
    @Feature({"SQL-C-16", "SQL-C-23"})
    void list_longerThanTheDatabaseTakesParameters_findsTheSameRows() {
        List<Integer> wanted = numbers(31, 30 + MANY);
        assertEquals(numbers(31, ROWS), ids(things.id.in(wanted)));
        assertEquals(numbers(1, 30), ids(things.id.notIn(wanted)));
        assertEquals(List.of(35), ids(things.id.in(wanted).and(things.name.eq(name(35)))));
        assertEquals(numbers(31, ROWS), ids(things.id.plus(0).in(wanted)));
    }

    @Test
    @Feature("SQL-C-23")
    void list_ofEveryLength_comesFromOneCompiledStatement() {
        ids(things.id.in(1));
        CacheStatistics before = engine.statementCache().statistics();
        for (int length : new int[] {0, 1, 2, 999, 1_001, 33_000, MANY}) {
            assertEquals(numbers(1, Math.min(length, ROWS)), ids(things.id.in(numbers(1, length))), "length " + length);
        }
        assertEquals(before.misses(), engine.statementCache().statistics().misses());
    }

    @Test
    void list_ofOtherTypes_findsTheSameRows() {
        List<String> names = new ArrayList<>();
        List<BigDecimal> prices = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (int i = 31; i <= 30 + MANY; i++) {
            names.add(name(i));
            prices.add(price(i));
            days.add(day(i));
        }
        assertEquals(numbers(31, ROWS), ids(things.name.in(names)));
        assertEquals(numbers(31, ROWS), ids(things.price.in(prices)));
        assertEquals(numbers(31, ROWS), ids(things.day.in(days)));
        assertEquals(numbers(1, 30), ids(things.name.notIn(names)));
    }

    @Test
    void list_ofManyRows_findsTheSameRows() {
        List<List<?>> wanted = new ArrayList<>();
        for (int i = 31; i <= 30 + MANY / 2; i++) {
            wanted.add(List.of(i, i % 2 == 0 ? name(i) : "another"));
        }
        assertEquals(
                List.of(32, 34, 36, 38, 40),
                ids(Sql.tuple(things.id, things.name).in(wanted)));
    }

    @Test
    @Feature("SQL-C-23")
    void list_padded_findsTheSameRowsWithFewerTexts() {
        try (Engine padding = Engine.create(database.url(), EngineOption.PAD_LISTS);
                StatementRecorder recorder = StatementRecorder.recording(padding)) {
            for (int length : new int[] {5, 6, 7, 8}) {
                assertEquals(
                        numbers(1, length),
                        padding.beginAndGet(connection -> connection
                                .execute(Sql.select(things.id)
                                        .where(things.id.in(numbers(1, length)))
                                        .orderBy(things.id))
                                .scalars(Integer.class)
                                .all()));
            }
            List<String> texts = recorder.texts();
            long distinct = texts.stream()
                    .filter(text -> text.startsWith("SELECT"))
                    .distinct()
                    .count();
            assertEquals(1, distinct, texts::toString);
        }
    }

    // ---- other schemas

    @Test
    @Feature("SQL-C-24")
    void schemas_areReplacedWithoutCompilingAnew() {
        String schema = "t1_" + Long.toString(System.nanoTime(), 36);
        try (Connection connection = engine.connect()) {
            bed.schemas().create(connection, schema);
            connection.commit();
            try {
                MetaData tenant = new MetaData();
                Table.create(
                        schema, "things", tenant, Column.of("id", Types.INTEGER).primaryKey());
                tenant.createAll(connection);
                Select all = Sql.select(things.id).where(things.id.in(numbers(1, 3)));
                ExecutionOptions options = ExecutionOptions.NONE.withSchemas(SchemaMap.of(null, schema));
                assertEquals(
                        3, connection.execute(all).scalars(Integer.class).all().size());
                long misses = engine.statementCache().statistics().misses();
                assertEquals(
                        0,
                        connection
                                .executionOptions(options)
                                .execute(all)
                                .scalars(Integer.class)
                                .all()
                                .size());
                assertEquals(misses, engine.statementCache().statistics().misses());
                connection.execute(Sql.insert(things).value(things.id, 2));
                assertEquals(
                        List.of(2),
                        connection.execute(all).scalars(Integer.class).all());
            } finally {
                connection.executionOptions(ExecutionOptions.NONE.withSchemas(SchemaMap.NONE));
                connection.rollback();
                bed.schemas().drop(connection, schema);
                connection.commit();
            }
        }
    }

    // ---- literals

    @Test
    @Feature("SQL-C-24")
    void literalText_findsTheSameRowsAsTheStatement() {
        Select statement = Sql.select(things.id)
                .where(
                        things.name.in(List.of(name(7), name(8), name(9))),
                        things.price.gt(price(7)),
                        things.day.lt(Sql.parameter("day", Types.DATE)))
                .orderBy(things.id);
        Map<String, LocalDate> values = Map.of("day", day(9));
        String text = engine.dialect().facet(SqlFacet.class).newCompiler().literalText(statement, values);
        assertTrue(!text.contains("?") && text.contains("it''s"), text);
        engine.begin(connection -> {
            List<Integer> expected =
                    connection.execute(statement, values).scalars(Integer.class).all();
            assertEquals(List.of(8), expected);
            // A colon in a literal is no parameter, since text() leaves out what is quoted.
            assertEquals(
                    expected,
                    connection.execute(Sql.text(text)).scalars().all().stream()
                            .map(CompiledSqlSuite::number)
                            .toList());
        });
    }

    private static int number(@Nullable Object value) {
        return ((Number) java.util.Objects.requireNonNull(value)).intValue();
    }

    // ---- echo

    @Test
    @Feature("SQL-C-17")
    void echo_mayPrintOneClauseALine() {
        List<String> lines = new ArrayList<>();
        try (Engine echoing = Engine.create(database.url(), EngineOption.echo(lines::add), EngineOption.PRETTY_ECHO)) {
            echoing.begin(connection -> connection
                    .execute(Sql.select(things.id)
                            .where(things.name.eq(name(3)))
                            .groupBy(things.id)
                            .orderBy(things.id))
                    .close());
        }
        assertTrue(
                lines.contains("SELECT things.id\nFROM things\nWHERE things.name = ?\nGROUP BY things.id"
                        + "\nORDER BY things.id"),
                lines::toString);
    }

    // ---- capabilities

    @Test
    @Feature("SQL-C-22")
    void constructs_thatAreSupported_areAcceptedByTheServer() {
        SqlFacet sql = engine.dialect().facet(SqlFacet.class);
        engine.begin(connection -> {
            connection.execute(Sql.text("CREATE TABLE t (id INTEGER PRIMARY KEY, number INTEGER, name VARCHAR(20))"));
            connection.execute(Sql.text("CREATE TABLE u (id INTEGER)"));
            if (sql.supports(SqlConstruct.SEQUENCE)) {
                connection.execute(Sql.text("CREATE SEQUENCE s"));
            }
        });
        List<String> refused = new ArrayList<>();
        for (SqlConstruct construct : SqlConstruct.values()) {
            try (Connection connection = engine.connect()) {
                if (sql.supports(construct)) {
                    connection.execute(construct.sample()).close();
                } else {
                    assertThrows(CompileException.class, () -> connection.execute(construct.sample()));
                }
            } catch (DatabaseException e) {
                refused.add(construct + ": " + e.getMessage());
            }
        }
        assertEquals(List.of(), refused);
    }

    // ---- the statement cache

    @Test
    @Feature("SQL-C-15")
    void secondExecution_ofAnEqualStatement_doesNotCompile() {
        CacheStatistics before = engine.statementCache().statistics();
        assertEquals(List.of(3), ids(things.name.eq(name(3))));
        assertEquals(List.of(4), ids(things.name.eq(name(4))));
        CacheStatistics after = engine.statementCache().statistics();
        assertEquals(1, after.misses() - before.misses());
        assertEquals(1, after.hits() - before.hits());
    }

    @Test
    void valueThatIsMissing_isNamedBeforeAnythingIsSent() {
        Expression<Integer> wanted = Sql.parameter("wanted", Types.INTEGER);
        try (StatementRecorder recorder = StatementRecorder.recording(engine);
                Connection connection = engine.connect()) {
            Select statement = Sql.select(things.name).where(things.id.eq(wanted));
            MissingValueException missing =
                    assertThrows(MissingValueException.class, () -> connection.execute(statement, Map.of("other", 1)));
            String message = String.valueOf(missing.getMessage());
            assertTrue(message.contains(":wanted"), message);
            assertEquals(List.of(), recorder.texts());
        }
    }
}
