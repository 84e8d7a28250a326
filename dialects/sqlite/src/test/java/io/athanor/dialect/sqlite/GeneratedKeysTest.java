package io.athanor.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.sql.Sql;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GeneratedKeysTest {

    private static final KeyedInsert INSERT =
            new KeyedInsert(UsersTable.USERS, List.of(UsersTable.NAME, UsersTable.AGE), List.of(UsersTable.ID));

    private final Engine engine = UsersTable.inMemory();
    private final StatementRecorder recorder = StatementRecorder.recording(engine);

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private static List<Object[]> rows(int count) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Object[] {"user" + i, i});
        }
        return rows;
    }

    private void assertEachRowHasItsKey(int count) {
        try (Connection connection = engine.connect()) {
            List<Object[]> keys = connection.insertReturning(INSERT, rows(count));
            assertEquals(count, keys.size());
            Map<Integer, String> names = new HashMap<>();
            connection
                    .execute(Sql.select(UsersTable.ID, UsersTable.NAME))
                    .forEach(row -> names.put(row.get(UsersTable.ID), row.get(UsersTable.NAME)));
            for (int i = 0; i < count; i++) {
                assertEquals("user" + i, names.get((Integer) keys.get(i)[0]));
            }
            connection.commit();
        }
    }

    @Test
    void insertReturning_fewRows_goRowByRowWithoutReturning() {
        assertEachRowHasItsKey(3);
        assertEquals(
                List.of(
                        "INSERT INTO users (name, age) VALUES (?, ?) [user0, 0]",
                        "INSERT INTO users (name, age) VALUES (?, ?) [user1, 1]",
                        "INSERT INTO users (name, age) VALUES (?, ?) [user2, 2]"),
                recorder.statements().subList(0, 3).stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void insertReturning_manyRows_takeFewStatementsAndKeepTheOrder() {
        assertEachRowHasItsKey(1234);
        long inserts = recorder.statements().stream()
                .filter(event -> event.text().startsWith("INSERT"))
                .count();
        assertEquals(3, inserts);
        assertTrue(
                recorder.statements().get(0).text().endsWith("RETURNING id"),
                recorder.texts().get(1));
    }

    @Test
    void insertReturning_secondFlush_compilesNothing() {
        try (Connection connection = engine.connect()) {
            connection.insertReturning(INSERT, rows(20));
            connection.rollback();
            long misses = engine.statementCache().statistics().misses();
            connection.insertReturning(INSERT, rows(20));
            assertEquals(misses, engine.statementCache().statistics().misses());
        }
    }

    @Test
    void insertReturning_withoutColumns_insertsDefaults() {
        TableClause table = Sql.table("counters", Sql.column("id", Types.INTEGER), Sql.column("n", Types.INTEGER));
        KeyedInsert insert = new KeyedInsert(table, List.of(), List.of(table.c("id")));
        try (Connection connection = engine.connect()) {
            connection.execute(Sql.text("CREATE TABLE counters (id INTEGER PRIMARY KEY, n INTEGER DEFAULT 7)"));
            List<Object[]> keys = connection.insertReturning(insert, List.of(new Object[0], new Object[0]));
            assertEquals(List.of(1, 2), keys.stream().map(key -> key[0]).toList());
            assertEquals(
                    List.of(7, 7),
                    connection.execute(Sql.select(table.c("n"))).scalars().all());
        }
    }

    @Test
    void insertReturning_keyOfAnotherType_isReturned() {
        TableClause table = Sql.table("tokens", Sql.column("id", Types.STRING), Sql.column("n", Types.INTEGER));
        KeyedInsert insert = new KeyedInsert(table, List.of(table.c("n")), List.of(table.c("id")));
        try (Connection connection = engine.connect()) {
            connection.execute(Sql.text(
                    "CREATE TABLE tokens (id TEXT PRIMARY KEY DEFAULT (lower(hex(randomblob(8)))), n INTEGER)"));
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                rows.add(new Object[] {i});
            }
            List<Object[]> keys = connection.insertReturning(insert, rows);
            Map<Object, Object> numbers = new HashMap<>();
            connection
                    .execute(Sql.select(table.c("id"), table.c("n")))
                    .forEach(row -> numbers.put(row.get(0), row.get(1)));
            for (int i = 0; i < 12; i++) {
                assertEquals(i, numbers.get(keys.get(i)[0]));
            }
        }
    }
}
