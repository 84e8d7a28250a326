package io.athanor.compatibility.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.Identity;
import io.athanor.schema.MetaData;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.sql.CompoundSelect;
import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.Insert;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Defaults of the program and of the database reach the rows, however the rows are written. */
public class DefaultsSuite extends DatabaseSuite {

    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger(100);
    private final MetaData metadata = new MetaData();
    private final Articles articles = metadata.add(new Articles());

    DefaultsSuite(TestBed bed) {
        super(bed);
    }

    /** A table with every kind of default. */
    private final class Articles extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        // In front of the column that it is made from.
        final Column<String> slug = column(Column.of("slug", Types.string(50))
                .defaultFrom(
                        row -> String.valueOf(row.get("title")).toLowerCase(Locale.ROOT) + "-" + row.get("number")));
        final Column<String> title = column(Column.of("title", Types.string(50)));
        final Column<String> status =
                column(Column.of("state", Types.string(10)).key("status").defaultValue("new"));
        final Column<Integer> number =
                column(Column.of("number", Types.INTEGER).defaultValue(numbers::incrementAndGet));
        final Column<String> code =
                column(Column.of("code", Types.string(10)).defaultValue(Functions.upper(Sql.literal("abc"))));
        final Column<Integer> place = column(Column.of("place", Types.INTEGER).serverDefault(7));
        final Column<Integer> version =
                column(Column.of("version", Types.INTEGER).defaultValue(1).onUpdate(changes::incrementAndGet));
        final Column<String> mood = column(Column.of("mood", Types.string(10)).onUpdate("changed"));
        final Column<String> trace =
                column(Column.of("trace", Types.string(10)).onUpdate(Functions.lower(Sql.literal("SQL"))));

        Articles() {
            super("articles");
        }
    }

    private Insert titled(String title) {
        return Sql.insert(articles).value(articles.title, title);
    }

    private void execute(Statement statement) {
        engine().begin(connection -> connection.execute(statement));
    }

    private List<List<@Nullable Object>> rows(Expression<?>... columns) {
        return engine().beginAndGet(connection -> {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            try (Result result = connection.execute(Sql.select(columns).orderBy(articles.id))) {
                for (Row row : result) {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 0; i < columns.length; i++) {
                        values.add(row.get(i));
                    }
                    rows.add(values);
                }
            }
            return rows;
        });
    }

    private List<List<@Nullable Object>> defaults() {
        return rows(articles.title, articles.status, articles.number, articles.code, articles.place, articles.slug);
    }

    @Test
    void insert_columnsWithoutValues_getTheirDefaults() {
        metadata.createAll(engine());
        execute(titled("One"));
        assertEquals(List.of(List.of("One", "new", 1, "ABC", 7, "one-1")), defaults());
    }

    @Test
    void insert_givenValues_goBeforeDefaults() {
        metadata.createAll(engine());
        execute(titled("One").values(Map.of("status", "old", "number", 9, "code", "x", "place", 8, "slug", "s")));
        assertEquals(List.of(List.of("One", "old", 9, "x", 8, "s")), defaults());
        assertEquals(0, numbers.get());
    }

    @Test
    void insert_nullGiven_isNotReplacedByTheDefault() {
        metadata.createAll(engine());
        execute(titled("One").value(articles.status, (String) null).value(articles.slug, "s"));
        assertNull(rows(articles.status).get(0).get(0));
    }

    @Test
    void insert_withoutAnyValue_getsDefaultsOnly() {
        metadata.createAll(engine());
        execute(Sql.insert(articles).value(articles.slug, "s"));
        assertEquals(List.of("new", 1), rows(articles.status, articles.number).get(0));
    }

    @Test
    void insert_sameStatementAgain_asksForItsDefaultsAgain() {
        metadata.createAll(engine());
        execute(titled("One"));
        long misses = engine().statementCache().statistics().misses();
        execute(titled("Two"));
        assertEquals(misses, engine().statementCache().statistics().misses());
        assertEquals(List.of(List.of("one-1"), List.of("two-2")), rows(articles.slug));
    }

    @Test
    void insert_severalRowsInOneStatement_asksOnceForEachRow() {
        metadata.createAll(engine());
        execute(Sql.insert(articles).row(Map.of("title", "One")).row(Map.of("title", "Two")));
        assertEquals(
                List.of(List.of("One", "new", 1, "ABC", 7, "one-1"), List.of("Two", "new", 2, "ABC", 7, "two-2")),
                defaults());
        assertEquals(2, numbers.get());
    }

    @Test
    void insertFromQuery_columnsLeftOut_getTheirDefaultsOfOneRow() {
        metadata.createAll(engine());
        insertOneAndTwo();
        execute(Sql.insert(articles).fromSelect(List.of("id", "title", "slug"), copied()));
        assertCopiedWithNumber(3);
        execute(Sql.delete(articles).where(articles.id.gt(100)));
        execute(Sql.insert(articles).fromSelect(List.of("id", "title", "slug"), copied()));
        assertCopiedWithNumber(4);
    }

    @Test
    void insertFromQuery_thatAllowsNoFurtherColumn_isMadeASubquery() {
        metadata.createAll(engine());
        insertOneAndTwo();
        CompoundSelect both = Sql.select(articles.id.plus(200).label("id"), articles.title, articles.slug)
                .where(articles.number.eq(1))
                .unionAll(Sql.select(articles.id.plus(200), articles.title, articles.slug)
                        .where(articles.number.eq(2)));
        execute(Sql.insert(articles).fromSelect(List.of("id", "title", "slug"), copied().distinct()));
        execute(Sql.delete(articles).where(articles.id.gt(100)));
        execute(Sql.insert(articles).fromSelect(List.of("id", "title", "slug"), both));
        assertCopiedWithNumber(4);
    }

    @Test
    void insertFromQuery_defaultFromAValueOfTheQuery_isRefused() {
        metadata.createAll(engine());
        Insert copy = Sql.insert(articles)
                .fromSelect(List.of("id", "title"), Sql.select(articles.id.plus(100), articles.title));
        String message = refusal(copy);
        assertTrue(message.contains("\"title\""), message);
    }

    @Test
    void insertFromQuery_thatAllowsNoFurtherColumnAndHasOneTwice_isRefused() {
        metadata.createAll(engine());
        Insert copy = Sql.insert(articles)
                .fromSelect(
                        List.of("id", "title", "slug"),
                        Sql.select(articles.id.plus(100), articles.title, articles.title)
                                .distinct());
        String message = refusal(copy);
        assertTrue(message.contains("[state, number, code, version]"), message);
        assertTrue(message.contains("label()") && message.contains("excludeDefaults()"), message);
    }

    @Test
    void insert_defaultsExcluded_leavesThemToTheDatabase() {
        metadata.createAll(engine());
        execute(titled("One").excludeDefaults());
        execute(Sql.insert(articles)
                .fromSelect(List.of("id", "title"), Sql.select(articles.id.plus(100), articles.title))
                .excludeDefaults());
        List<@Nullable Object> row = Arrays.asList("One", null, null, null, 7, null);
        assertEquals(List.of(row, row), defaults());
        assertEquals(0, numbers.get());
    }

    private void assertCopiedWithNumber(int number) {
        assertEquals(
                List.of(
                        List.of("One", "new", 1, "ABC", 7, "one-1"),
                        List.of("Two", "new", 2, "ABC", 7, "two-2"),
                        List.of("One", "new", number, "ABC", 7, "one-1"),
                        List.of("Two", "new", number, "ABC", 7, "two-2")),
                defaults());
    }

    private String refusal(Statement statement) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> execute(statement))
                .getMessage());
    }

    private void insertOneAndTwo() {
        execute(Sql.insert(articles).row(Map.of("title", "One")).row(Map.of("title", "Two")));
    }

    private Select copied() {
        return Sql.select(articles.id.plus(100), articles.title, articles.slug);
    }

    @Test
    void batch_asksOnceForEachRow() {
        metadata.createAll(engine());
        engine().begin(connection -> connection.executeBatch(
                Sql.insert(articles).keys("title"), List.of(Map.of("title", "A"), Map.of("title", "B"))));
        assertEquals(List.of(List.of("a-1"), List.of("b-2")), rows(articles.slug));
        assertEquals(2, numbers.get());
    }

    @Test
    void returningInsert_asksOnceAndReturnsTheDefaults() {
        metadata.createAll(engine());
        if (!bed().meets(Requirement.INSERT_RETURNING)) {
            Insert insert = titled("One").returning(articles.number);
            CompileException error = assertThrows(
                    CompileException.class, () -> engine().beginAndGet(connection -> connection.execute(insert)));
            assertTrue(String.valueOf(error.getMessage()).contains("RETURNING"), error.getMessage());
            assertEquals(List.of(), rows(articles.number));
            return;
        }
        List<Object> returned = engine().beginAndGet(connection -> {
            Row row = connection
                    .execute(titled("One").returning(articles.number, articles.status, articles.code, articles.place))
                    .one();
            return List.of(row.get(0), row.get(1), row.get(2), row.get(3));
        });
        assertEquals(List.of(1, "new", "ABC", 7), returned);
        assertEquals(1, numbers.get());
    }

    @Test
    void insertReturningKeys_asksOnceForEachRow() {
        metadata.createAll(engine());
        KeyedInsert insert = new KeyedInsert(articles, List.of(articles.title), List.of(articles.id));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            rows.add(new Object[] {"T" + i});
        }
        List<@Nullable Object[]> keys = engine().beginAndGet(connection -> connection.insertReturning(insert, rows));
        assertEquals(25, keys.size());
        assertEquals(25, numbers.get());
        assertEquals("t24-25", rows(articles.slug).get(24).get(0));
    }

    @Test
    void update_columnsWithoutValues_getWhatTheyGetAtEachUpdate() {
        metadata.createAll(engine());
        execute(titled("One"));
        execute(Sql.update(articles).set(articles.title, "Two").where(articles.title.eq("One")));
        assertEquals(
                List.of("Two", "new", 101, "changed", "sql"),
                rows(articles.title, articles.status, articles.version, articles.mood, articles.trace)
                        .get(0));
        execute(Sql.update(articles).set(articles.title, "Three").set(articles.version, 5));
        assertEquals(List.of(5), rows(articles.version).get(0));
        assertEquals(101, changes.get());
    }

    @Test
    void updateBatch_asksOnceForEachRow() {
        metadata.createAll(engine());
        execute(titled("A"));
        execute(titled("B"));
        engine().begin(connection -> connection.executeBatch(
                Sql.update(articles).keys("title").where(articles.id.eq(Sql.parameter("key", Types.INTEGER))),
                List.of(Map.of("title", "a", "key", 1), Map.of("title", "b", "key", 2))));
        assertEquals(List.of(List.of("a", 101), List.of("b", 102)), rows(articles.title, articles.version));
    }

    @Test
    void derivedDefault_ofAColumnWithoutValue_namesIt() {
        Table table = Table.create(
                "derived",
                metadata,
                Column.of("a", Types.INTEGER),
                Column.of("b", Types.INTEGER).defaultFrom(row -> (Integer) row.get("a")));
        metadata.createAll(engine(), table);
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> execute(Sql.insert(table)));
        assertTrue(String.valueOf(failure.getMessage()).contains("\"a\""), failure::getMessage);
    }

    @Test
    void derivedDefaults_ofEachOther_areRefused() {
        Table table = Table.create(
                "circular",
                metadata,
                Column.of("a", Types.INTEGER).defaultFrom(row -> (Integer) row.get("b")),
                Column.of("b", Types.INTEGER).defaultFrom(row -> (Integer) row.get("a")));
        metadata.createAll(engine(), table);
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> execute(Sql.insert(table)));
        assertTrue(String.valueOf(failure.getMessage()).contains("one of them must do without"), failure::getMessage);
    }

    @Test
    @Feature("SCH-14")
    void sequence_numbersTheRowsWhereThereAreSequences() {
        Sequence sequence = Sequence.of("user_id_seq").counting(options -> options.start(100));
        Table users = Table.create(
                "seq_users",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey().sequence(sequence),
                Column.of("name", Types.string(10)));
        metadata.createAll(engine(), users);
        SchemaFacet facet;
        try (Connection connection = engine().connect()) {
            facet = connection.dialect().facet(SchemaFacet.class);
        }
        int first = facet.creates(sequence) ? 100 : 1;
        KeyedInsert insert = new KeyedInsert(users, List.of(users.c("name")), List.of(users.c("id")));
        List<@Nullable Object[]> one = engine().beginAndGet(c -> c.insertReturning(insert, rowsOf("a")));
        assertEquals(first, one.get(0)[0]);
        List<@Nullable Object[]> more = engine().beginAndGet(c -> c.insertReturning(insert, rowsOf("b", "c")));
        assertEquals(first + 1, more.get(0)[0]);
        assertEquals(first + 2, more.get(1)[0]);
        execute(Sql.insert(users).values(Map.of("name", "d")));
        engine().begin(c ->
                c.executeBatch(Sql.insert(users).keys("name"), List.of(Map.of("name", "e"), Map.of("name", "f"))));
        List<Object> ids = engine().beginAndGet(c -> {
            List<Object> all = new ArrayList<>();
            c.execute(Sql.select(users.c("id")).orderBy(users.c("id"))).forEach(row -> all.add(row.get(0)));
            return all;
        });
        assertEquals(List.of(first, first + 1, first + 2, first + 3, first + 4, first + 5), ids);
    }

    private static List<@Nullable Object[]> rowsOf(String... names) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(new Object[] {name});
        }
        return rows;
    }

    @Test
    @Feature("SCH-15")
    void integerPrimaryKey_needsNoDeclarationToBeNumbered() {
        Table plain = Table.create(
                "plain", metadata, Column.of("id", Types.INTEGER).primaryKey(), Column.of("name", Types.string(10)));
        Table big = Table.create(
                "big",
                metadata,
                Column.of("id", Types.BIG_INTEGER).primaryKey().identity(Identity.BY_DEFAULT),
                Column.of("name", Types.string(10)));
        metadata.createAll(engine(), plain, big);
        for (Table table : List.of(plain, big)) {
            KeyedInsert insert = new KeyedInsert(table, List.of(table.c("name")), List.of(table.c("id")));
            List<@Nullable Object[]> keys = engine().beginAndGet(c -> c.insertReturning(insert, rowsOf("a", "b")));
            assertEquals(1, ((Number) keys.get(0)[0]).intValue());
            assertEquals(2, ((Number) keys.get(1)[0]).intValue());
        }
    }
}
