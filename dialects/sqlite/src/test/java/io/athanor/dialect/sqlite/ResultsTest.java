package io.athanor.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.engine.NoResultFoundException;
import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.engine.RowAccessException;
import io.athanor.engine.spi.RowCursor;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final Select ALL =
            Sql.select(UsersTable.ID, UsersTable.NAME, UsersTable.AGE).orderBy(UsersTable.ID);
    private static final Select NONE = ALL.where(UsersTable.NAME.eq("nobody"));

    private Engine engine;
    private Connection connection;

    @BeforeEach
    void open() {
        engine = UsersTable.inMemory();
        engine.begin(c -> c.executeBatch(
                Sql.insert(UsersTable.USERS), List.of(UsersTable.user("ed", 7), UsersTable.user("mary", null))));
        connection = engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    @Test
    void row_byPositionNameAndExpression_agree() {
        Row row = connection.execute(ALL).all().get(0);
        assertEquals("ed", row.get(1));
        assertEquals("ed", row.get("name"));
        assertEquals("ed", row.get("name", String.class));
        String name = row.get(UsersTable.NAME);
        assertEquals("ed", name);
        assertEquals(7, row.get(UsersTable.AGE));
        assertEquals(3, row.size());
        assertEquals("(1, ed, 7)", row.toString());
        assertEquals(List.of(1, "ed", 7), row.values());
    }

    @Test
    void row_null_isNull() {
        Row row = connection.execute(ALL).all().get(1);
        assertNull(row.get(UsersTable.AGE));
        assertTrue(row.asMap().containsKey("age"));
    }

    @Test
    void row_label_renamesTheFieldAndIsFoundByItsColumn() {
        Expression<String> label = UsersTable.NAME.label("name_label");
        Row row = connection.execute(Sql.select(label)).first().orElseThrow();
        assertEquals("ed", row.get("name_label"));
        assertEquals("ed", row.get(label));
        assertEquals("ed", row.get(UsersTable.NAME));
        assertThrows(RowAccessException.class, () -> row.get("name"));
    }

    @Test
    void row_ambiguousName_isRefusedButTheExpressionIsNot() {
        Expression<Integer> other = UsersTable.AGE.label("name");
        Row row = connection.execute(Sql.select(UsersTable.NAME, other)).first().orElseThrow();
        RowAccessException e = assertThrows(RowAccessException.class, () -> row.get("name"));
        assertTrue(e.getMessage().contains("several columns"), e.getMessage());
        assertEquals(7, row.get(other));
    }

    @Test
    void row_unknownColumn_namesThoseThatAre() {
        Row row = connection.execute(ALL).first().orElseThrow();
        RowAccessException e = assertThrows(RowAccessException.class, () -> row.get("nosuch"));
        assertTrue(e.getMessage().contains("[id, name, age]"), e.getMessage());
        assertThrows(RowAccessException.class, () -> row.get(3));
        assertThrows(RowAccessException.class, () -> row.get(0, String.class));
    }

    @Test
    void row_iterated_givesTheColumnsInOrder() {
        List<Object> values = new ArrayList<>();
        connection.execute(ALL).first().orElseThrow().forEach(values::add);
        assertEquals(List.of(1, "ed", 7), values);
    }

    @Test
    void rows_withEqualValues_areEqual() {
        Row first = connection.execute(ALL).first().orElseThrow();
        Row again = connection.execute(ALL).first().orElseThrow();
        assertEquals(first, again);
        assertEquals(first.hashCode(), again.hashCode());
    }

    @Test
    void one_ofNoneOneAndMany() {
        assertThrows(
                NoResultFoundException.class, () -> connection.execute(NONE).one());
        assertThrows(
                MultipleResultsFoundException.class,
                () -> connection.execute(ALL).one());
        assertEquals(
                1, connection.execute(ALL.where(UsersTable.NAME.eq("ed"))).one().get(0));
    }

    @Test
    void oneOrNone_ofNoneAndMany() {
        assertEquals(Optional.empty(), connection.execute(NONE).oneOrNone());
        assertThrows(
                MultipleResultsFoundException.class,
                () -> connection.execute(ALL).oneOrNone());
    }

    @Test
    void first_closesTheResult() {
        Result result = connection.execute(ALL);
        assertEquals("ed", result.first().orElseThrow().get("name"));
        assertEquals(List.of(), result.all());
        assertEquals(Optional.empty(), connection.execute(NONE).first());
    }

    @Test
    void scalar_ofNoneAndOne() {
        assertNull(connection.execute(NONE).scalar());
        assertEquals(1, connection.execute(ALL).scalar());
        assertEquals(1, connection.execute(ALL).scalar(Integer.class));
        assertThrows(RowAccessException.class, () -> connection.execute(ALL).scalar(String.class));
        assertNull(connection.execute(NONE).scalarOneOrNone());
        assertThrows(
                MultipleResultsFoundException.class,
                () -> connection.execute(ALL).scalarOneOrNone());
        assertThrows(
                NoResultFoundException.class, () -> connection.execute(NONE).scalarOne());
    }

    @Test
    void scalars_areTypedByTheExpression() {
        List<String> names = connection.execute(ALL).scalars(UsersTable.NAME).all();
        assertEquals(List.of("ed", "mary"), names);
        assertEquals(List.of(1, 2), connection.execute(ALL).scalars().all());
        assertEquals(
                Optional.of("ed"),
                connection.execute(ALL).scalars(UsersTable.NAME).first());
        assertEquals(
                "ed",
                connection
                        .execute(ALL.where(UsersTable.AGE.eq(7)))
                        .scalars(UsersTable.NAME)
                        .one());
    }

    @Test
    void mappings_areByNameInOrder() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("id", 2);
        expected.put("name", "mary");
        expected.put("age", null);
        Map<String, Object> second = connection.execute(ALL).mappings().all().get(1);
        assertEquals(expected, second);
        assertEquals(List.of("id", "name", "age"), List.copyOf(second.keySet()));
    }

    @Test
    void stream_leftEarly_isClosedWithIt() {
        Result result = connection.execute(ALL);
        try (Stream<Row> rows = result.stream()) {
            assertEquals(
                    Optional.of("ed"), rows.map(row -> row.get(UsersTable.NAME)).findFirst());
        }
        assertEquals(List.of(), result.all());
    }

    @Test
    void text_withoutColumns_isReadByWhatTheDriverTells() {
        Result result =
                connection.execute(Sql.text("SELECT name AS n, age FROM users WHERE age > :least"), Map.of("least", 3));
        assertEquals(List.of("n", "age"), result.names());
        Row row = result.one();
        assertEquals("ed", row.get("n"));
        assertEquals(7, row.get("age"));
    }

    @Test
    void text_withColumns_isTyped() {
        Row row = connection
                .execute(Sql.text("SELECT name, age FROM users ORDER BY id").columns(UsersTable.NAME, UsersTable.AGE))
                .first()
                .orElseThrow();
        assertEquals("ed", row.get(UsersTable.NAME));
    }

    @Test
    void change_tellsItsRowCountAndHasNoRows() {
        Result result = connection.execute(Sql.text("UPDATE users SET age = 1"));
        assertEquals(2, result.rowCount());
        assertFalse(result.returnsRows());
        assertThrows(IllegalStateException.class, result::all);
    }

    @Test
    void insertReturning_unread_doesNotHoldTheWriteLock() {
        Result result = connection.execute(
                Sql.insert(UsersTable.USERS).values(UsersTable.user("zoe", 3)).returning(UsersTable.ID));
        connection.commit();
        assertEquals(3, result.one().get(UsersTable.ID));
        assertEquals(List.of("ed", "mary", "zoe"), UsersTable.names(connection));
    }

    @Test
    void results_ofTheSameTextAtOnce_doNotDisturbEachOther() {
        var outer = connection.execute(ALL).iterator();
        assertEquals("ed", outer.next().get("name"));
        assertEquals(2, connection.execute(ALL).all().size());
        assertEquals("mary", outer.next().get("name"));
        assertFalse(outer.hasNext());
    }

    @Test
    void cursor_readsStraightFromJdbc() throws SQLException {
        List<String> names = new ArrayList<>();
        try (RowCursor cursor = connection.cursor(engine.statementCache().prepare(ALL, Map.of()))) {
            assertEquals(3, cursor.compiled().columns().size());
            while (cursor.next()) {
                names.add(cursor.row().getString(2));
            }
            assertFalse(cursor.next());
        }
        assertEquals(List.of("ed", "mary"), names);
    }

    @Test
    void executeBatch_tellsTheCountOfEachRow() {
        int[] counts = connection.executeBatch(
                Sql.text("UPDATE users SET age = 1 WHERE name = :name"),
                List.of(Map.of("name", "ed"), Map.of("name", "nobody"), Map.of("name", "mary")));
        assertEquals(List.of(1, 0, 1), List.of(counts[0], counts[1], counts[2]));
    }

    @Test
    void executeBatch_ofCompiledRows() {
        var compiled = engine.statementCache().compile(Sql.text("UPDATE users SET age = :age WHERE name = :name"));
        int[] counts = connection.executeBatch(compiled, List.of(new Object[] {9, "ed"}, new Object[] {8, "mary"}));
        assertEquals(2, counts.length);
        assertEquals(
                List.of(9, 8), connection.execute(ALL).scalars(UsersTable.AGE).all());
    }
}
