package io.athanor.compatibility.sql;

import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.dialect.postgresql.PostgreSql;
import io.athanor.dialect.postgresql.Range;
import io.athanor.engine.Engine;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Expression;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is particular to PostgreSQL. */
class PostgreSqlDialectTest {

    private final MetaData metadata = new MetaData();
    private final Table shops = Table.create(
            "shops",
            metadata,
            Column.of("id", Types.INTEGER).primaryKey(),
            Column.of("name", Types.string(20)),
            Column.of("tags", Types.array(Types.TEXT)),
            Column.of("facts", PostgreSql.JSONB),
            Column.of("hours", PostgreSql.INT4RANGE),
            Column.of("closed", Types.enumeration(DayOfWeek.class)));

    private List<?> names(Engine engine, Expression<Boolean> criterion) {
        return engine.beginAndGet(connection -> connection
                .execute(select(shops.c("name")).where(criterion).orderBy(shops.c("name")))
                .scalars()
                .all());
    }

    @Test
    @Feature("SQL-C-07")
    void itsTypesAndOperators_areThere() throws SQLException {
        try (TestDatabase database = PostgreSqlServer.instance().createDatabase();
                Engine engine = Engine.create(database.url());
                StatementRecorder recorder = StatementRecorder.recording(engine)) {
            metadata.createAll(engine);
            assertTrue(recorder.statements().stream()
                    .anyMatch(sent -> sent.text().startsWith("CREATE TYPE dayofweek AS ENUM ('MONDAY'")));
            List<?> keys = engine.beginAndGet(connection -> List.of(
                    add(connection, "Ink", List.of("pens", "paper"), 8, 17, DayOfWeek.SUNDAY),
                    add(connection, "tea", List.of("cups"), 10, 22, DayOfWeek.MONDAY)));
            assertEquals(List.of(1, 2), keys);

            assertEquals(
                    List.of("Ink"), names(engine, shops.c("name", String.class).ilike("INK")));
            assertEquals(
                    List.of("Ink"),
                    names(engine, shops.c("tags").test("@>", literal(List.of("pens"), Types.array(Types.TEXT)))));
            assertEquals(
                    List.of("tea"),
                    names(engine, shops.c("facts").path("since").asInteger().eq(10)));
            assertEquals(List.of("tea"), names(engine, shops.c("hours").test("@>", literal(20))));
            assertEquals(
                    List.of("Ink"),
                    names(engine, shops.c("closed", DayOfWeek.class).eq(DayOfWeek.SUNDAY)));
            assertTrue(
                    recorder.statements().stream().anyMatch(sent -> sent.text().contains("shops.name ILIKE ?")));
        }
    }

    private Object add(
            io.athanor.engine.Connection connection,
            String name,
            List<String> tags,
            int from,
            int until,
            DayOfWeek closed) {
        return connection
                .execute(insert(shops)
                        .values(Map.of(
                                "name", name,
                                "tags", tags,
                                "facts", Json.of(Map.of("since", from)),
                                "hours", Range.of(from, until),
                                "closed", closed))
                        .returning(shops.c("id")))
                .scalarOne();
    }
}
