package io.athanor.compatibility.sql;

import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.engine.Engine;
import io.athanor.engine.error.IntegrityException;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is particular to SQLite. */
class SqliteDialectTest {

    private final MetaData metadata = new MetaData();
    private final Table parents = Table.create(
            "parents", metadata, Column.of("id", Types.INTEGER).primaryKey(), Column.of("n", Types.INTEGER));
    private final Table children = Table.create(
            "children",
            metadata,
            Column.of("id", Types.INTEGER).primaryKey(),
            Column.of("parent_id", Types.INTEGER).references("parents.id"));

    private void assertNumbersAndPages(Engine engine) {
        metadata.createAll(engine);
        engine.begin(connection ->
                connection.executeBatch(insert(parents), List.of(Map.of("n", 10), Map.of("n", 20), Map.of("n", 30))));
        try (StatementRecorder recorder = StatementRecorder.recording(engine)) {
            List<?> page = engine.beginAndGet(connection -> connection
                    .execute(select(parents.c("id"))
                            .orderBy(parents.c("id"))
                            .limit(2)
                            .offset(1))
                    .scalars()
                    .all());
            assertEquals(List.of(2, 3), page);
            String text = recorder.statements().get(0).text().replaceAll("\\s+", " ");
            assertEquals("SELECT parents.id FROM parents ORDER BY parents.id LIMIT ? OFFSET ?", text);
        }
    }

    @Test
    @Feature("SQL-C-04")
    void databases_areInMemoryOrInFiles(@TempDir Path folder) {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            assertNumbersAndPages(engine);
        }
        String url = "sqlite:///" + folder.resolve("shop.db");
        try (Engine engine = Engine.create(url)) {
            assertNumbersAndPages(engine);
        }
        try (Engine engine = Engine.create(url)) {
            assertEquals(
                    3L,
                    engine.<Object, RuntimeException>beginAndGet(connection -> connection
                            .execute(select(count()).selectFrom(parents))
                            .scalarOne()));
        }
    }

    @Test
    @Feature("SQL-C-04")
    void foreignKeys_areEnforcedWhereTheUrlAsksForIt(@TempDir Path folder) {
        var orphan = insert(children).values(Map.of("id", 1, "parent_id", 99));
        String url = "sqlite:///" + folder.resolve("shop.db");
        try (Engine engine = Engine.create(url + "?foreign_keys=true")) {
            metadata.createAll(engine);
            assertThrows(IntegrityException.class, () -> engine.begin(connection -> connection.execute(orphan)));
        }
        try (Engine engine = Engine.create(url)) {
            engine.begin(
                    connection -> assertEquals(1, connection.execute(orphan).rowCount()));
        }
    }
}
