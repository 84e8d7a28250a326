package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.ConnectionWork;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.error.DataException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.IntegrityException;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Sql;
import io.athanor.sql.dialect.ServerVersion;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The server's version, hidden parameters and generated keys, each in a database of its own. */
public class EngineSuite extends FreshDatabaseFixture {

    EngineSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void dialect_onceConnected_isOfTheServersVersion() {
        assertFalse(engine().dialect().version().equals(ServerVersion.NEWEST));
        assertTrue(engine().dialect().version().major() >= 3);
    }

    @Test
    void parameters_hidden_doNotOccurInAnyMessage() {
        try (Engine discreet = Engine.create(url(), EngineOption.HIDE_PARAMETERS)) {
            discreet.begin(connection -> add(connection, "s3cret", 1));
            DatabaseException e = assertThrows(
                    DatabaseException.class, () -> discreet.begin(connection -> add(connection, "s3cret", 2)));
            assertFalse(e.toString().contains("s3cret"), e.toString());
            assertEquals(Optional.of("hidden"), e.parameters());
        }
    }

    private static String printed(Throwable e) {
        StringWriter out = new StringWriter();
        e.printStackTrace(new PrintWriter(out));
        return out.toString();
    }

    @Test
    void parameters_hidden_areNotPrintedWithTheCausesEither() {
        try (Engine discreet = Engine.create(url(), EngineOption.HIDE_PARAMETERS)) {
            discreet.begin(connection -> add(connection, "s3cret", 1));
            List<ConnectionWork<RuntimeException>> failing = List.of(
                    connection -> add(connection, "s3cret", 2),
                    connection -> connection.executeBatch(
                            Sql.insert(people), List.of(person("other", 1), person("s3cret", 2), person("s3cret", 3))),
                    connection -> add(connection, "s3cret".repeat(20), 2),
                    connection -> connection.execute(
                            Sql.text("UPDATE people SET age = age + CAST(:given AS DECIMAL(5))"),
                            Map.of("given", "s3cret")));
            for (ConnectionWork<RuntimeException> work : failing) {
                try {
                    discreet.begin(work);
                } catch (DatabaseException e) {
                    assertFalse(printed(e).contains("s3cret"), printed(e));
                    assertFalse(e.getCause() == null, "where the driver failed is told");
                }
            }
            assertFalse(names(discreet).contains("other"), "the batch was refused");
        }
    }

    @Test
    void sensitiveValues_areNotPrintedWithTheServersDetail() {
        MetaData vault = new MetaData();
        Table codes = Table.create(
                "codes",
                vault,
                Column.of("code", Types.sensitive(Types.string(50))).notNull().unique(),
                Column.of("n", Types.INTEGER));
        vault.createAll(engine());
        engine().begin(connection -> connection.execute(Sql.insert(codes), Map.of("code", "s3cret", "n", 1)));
        List<ConnectionWork<RuntimeException>> failing = List.of(
                connection -> connection.execute(Sql.insert(codes), Map.of("code", "s3cret", "n", 2)),
                connection -> connection.executeBatch(
                        Sql.insert(codes), List.of(Map.of("code", "x", "n", 2), Map.of("code", "s3cret", "n", 2))),
                connection -> connection.execute(Sql.insert(codes)
                        .fromSelect(List.of("code", "n"), Sql.select(codes.c("code"), Sql.literal(2)))));
        for (ConnectionWork<RuntimeException> work : failing) {
            DatabaseException e = assertThrows(IntegrityException.class, () -> engine().begin(work));
            assertFalse(printed(e).contains("s3cret"), printed(e));
            assertTrue(e.parameters().orElse("").contains("2"), "what is not sensitive is told");
        }
    }

    @Test
    void unknownLabel_ofAnEnumeration_isToldWithItsColumn() {
        MetaData texts = new MetaData();
        Table written = Table.create("moods", texts, Column.of("mood", Types.string(20)));
        Table read = Table.create(
                "moods",
                new MetaData(),
                Column.of("mood", Types.enumeration(Thread.State.class).asText()));
        Table hidden = Table.create(
                "moods",
                new MetaData(),
                Column.of("mood", Types.sensitive(read.c("mood").type())));
        texts.createAll(engine());
        engine().begin(connection -> connection.execute(Sql.insert(written), Map.of("mood", "TIRED")));
        try (Connection connection = engine().connect()) {
            DataException e = assertThrows(
                    DataException.class,
                    () -> connection
                            .execute(Sql.select(read.c("mood").label("state")))
                            .all());
            String message = Objects.requireNonNull(e.getMessage());
            assertTrue(message.startsWith("column \"state\" of the result holds"), message);
            assertTrue(message.contains("TIRED"), message);
            assertEquals(
                    List.of("TIRED"),
                    connection.execute(Sql.select(written.c("mood"))).scalars().all());
            DataException silent = assertThrows(
                    DataException.class,
                    () -> connection.execute(Sql.select(hidden.c("mood"))).all());
            assertFalse(printed(silent).contains("TIRED"), printed(silent));
            connection.commit();
        }
    }

    private void assertKeysInOrder(int count, int mostStatements) {
        KeyedInsert insert =
                new KeyedInsert(people, List.of(people.c("name"), people.c("age")), List.of(people.c("id")));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Object[] {"person" + i, i});
        }
        try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
            List<@Nullable Object[]> keys =
                    engine().beginAndGet(connection -> connection.insertReturning(insert, rows));
            assertTrue(
                    recorder.statements().size() <= mostStatements,
                    recorder.texts().toString());
            assertEquals(count, keys.size());
            Map<@Nullable Object, @Nullable Object> names = namesByKey();
            for (int i = 0; i < count; i++) {
                assertEquals("person" + i, names.get(keys.get(i)[0]));
            }
        }
    }

    private Map<@Nullable Object, @Nullable Object> namesByKey() {
        Map<@Nullable Object, @Nullable Object> names = new HashMap<>();
        ColumnClause<?> name = people.c("name");
        engine().begin(connection ->
                connection.execute(Sql.select(people.c("id"), name)).forEach(row -> names.put(row.get(0), row.get(1))));
        return names;
    }

    @Test
    void insertReturning_oneRow() {
        assertKeysInOrder(1, 1);
    }

    @Test
    void insertReturning_fewRows_inOrder() {
        assertKeysInOrder(5, 5);
    }

    @Test
    void insertReturning_manyRows_inOrderAndFewSteps() {
        assertKeysInOrder(2500, 6);
    }
}
