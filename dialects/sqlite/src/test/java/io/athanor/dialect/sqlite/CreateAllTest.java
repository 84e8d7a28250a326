package io.athanor.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateAllTest {

    private final Engine engine = Engine.create("sqlite://");
    private final MetaData metadata = new MetaData();
    private final Table users = Table.create(
            "users", metadata, Column.of("id", Types.INTEGER).primaryKey(), Column.of("name", Types.STRING));

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void createAll_onAnEngine_createsInOneTransactionWhatIsMissing() {
        try (StatementRecorder recorder = StatementRecorder.recording(engine)) {
            metadata.createAll(engine);
            List<String> texts = recorder.texts();
            assertEquals("BEGIN", texts.get(0));
            assertEquals("COMMIT", texts.get(texts.size() - 1));
            recorder.clear();
            metadata.createAll(engine);
            assertEquals(
                    0,
                    recorder.texts().stream()
                            .filter(text -> text.contains("CREATE"))
                            .count());
        }
        engine.begin(connection -> connection.execute(Sql.insert(users), Map.of("name", "ed")));
        List<?> names = engine.beginAndGet(connection ->
                connection.execute(Sql.select(users.c("name"))).scalars().all());
        assertEquals(List.of("ed"), names);
    }

    @Test
    void createAll_onAConnectionInATransaction_leavesItsEndToTheOwner() {
        try (Connection connection = engine.connect()) {
            connection.begin();
            metadata.createAll(connection);
            assertEquals(List.of(), connection.execute(Sql.select(users)).all());
            connection.rollback();
            assertThrows(
                    ProgrammingException.class,
                    () -> connection.execute(Sql.select(users)).all());
        }
    }

    @Test
    void dropAll_removesTheTables() {
        metadata.createAll(engine);
        metadata.dropAll(engine);
        engine.begin(connection -> assertThrows(
                ProgrammingException.class,
                () -> connection.execute(Sql.select(users)).all()));
    }

    @Test
    void createAll_longPrimaryKey_isNumberedByTheDatabase() {
        MetaData other = new MetaData();
        Table events = Table.create(
                "events", other, Column.of("id", Types.BIG_INTEGER).primaryKey(), Column.of("name", Types.STRING));
        other.createAll(engine);
        long beyondInt = 1L << 40;
        engine.begin(connection -> {
            connection.execute(Sql.insert(events), Map.of("id", beyondInt, "name", "first"));
            connection.execute(Sql.insert(events), Map.of("name", "second"));
        });
        List<?> ids = engine.beginAndGet(connection -> connection
                .execute(Sql.select(events.c("id")).orderBy(events.c("id")))
                .scalars()
                .all());
        assertEquals(List.of(beyondInt, beyondInt + 1), ids);
    }
}
