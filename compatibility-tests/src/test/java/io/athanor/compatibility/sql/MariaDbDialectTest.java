package io.athanor.compatibility.sql;

import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Functions.nextValue;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.dialect.mysql.MariaDb;
import io.athanor.engine.Engine;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What MariaDB has and MySQL has not. */
class MariaDbDialectTest {

    private final MetaData metadata = new MetaData();
    private final Sequence numbers = metadata.add(Sequence.of("numbers"));
    private final Table hosts = Table.create(
            "hosts",
            metadata,
            Column.of("id", Types.INTEGER).primaryKey(),
            Column.of("token", MariaDb.UUID),
            Column.of("address", MariaDb.INET6));

    @Test
    @Feature("SQL-C-06")
    void text_isReadByTheServersRules() throws SQLException {
        try (TestDatabase database = MariaDbServer.instance().createDatabase();
                Engine engine = Engine.create(database.url())) {
            Statement statement = text("SELECT concat('a\\'b', :p) # it's :no\n, 5 + :q -- :no\n, 7--:q")
                    .bind("p", "x")
                    .bind("q", 2);
            List<?> row = engine.beginAndGet(
                    connection -> connection.execute(statement).one().values());
            assertEquals("a'bx", row.get(0));
            assertEquals(
                    List.of(7, 9),
                    row.subList(1, 3).stream()
                            .map(value -> ((Number) value).intValue())
                            .toList());
        }
    }

    @Test
    @Feature("SQL-C-06")
    void sequenceThatDoesNotCycle_isCreated_indexOfAnExpression_isRefused() throws SQLException {
        MetaData own = new MetaData();
        own.add(Sequence.of("counted").counting(options -> options.cycle(false).unbounded()));
        MetaData indexed = new MetaData();
        Table.create(
                "indexed",
                indexed,
                Column.of("name", Types.string(20)),
                Index.on("ix_lower", func("lower", Types.STRING, column("name"))));
        try (TestDatabase database = MariaDbServer.instance().createDatabase();
                Engine engine = Engine.create(database.url())) {
            own.createAll(engine);
            Object first = engine.beginAndGet(connection ->
                    connection.execute(select(nextValue("counted"))).scalarOne());
            assertEquals(1, ((Number) first).intValue());
            CompileException refused = assertThrows(CompileException.class, () -> indexed.createAll(engine));
            assertTrue(refused.getMessage().startsWith("an index of an expression"), refused.getMessage());
        }
    }

    @Test
    @Feature("SQL-C-06")
    void returningSequencesAndItsTypes_work() throws SQLException {
        UUID token = new UUID(1, 2);
        try (TestDatabase database = MariaDbServer.instance().createDatabase();
                Engine engine = Engine.create(database.url())) {
            metadata.createAll(engine);
            engine.begin(connection -> {
                Object id = connection
                        .execute(insert(hosts)
                                .values(Map.of("token", token, "address", "2001:db8::1"))
                                .returning(hosts.c("id")))
                        .scalarOne();
                assertEquals(1, id);
                List<?> columns =
                        connection.execute(select(hosts.c("token"))).scalars().all();
                assertEquals(List.of(token), columns);
                assertEquals(
                        "2001:db8::1",
                        connection
                                .execute(delete(hosts)
                                        .where(hosts.c("token", UUID.class).eq(token))
                                        .returning(hosts.c("address")))
                                .scalarOne());
                assertEquals(
                        1L,
                        ((Number) connection
                                        .execute(select(numbers.nextValue()))
                                        .scalarOne())
                                .longValue());
                assertEquals(
                        2L,
                        ((Number) connection
                                        .execute(select(numbers.nextValue()))
                                        .scalarOne())
                                .longValue());
            });
        }
    }

    @Test
    @Feature("SQL-C-06")
    void onMySql_theyAreRefused() {
        Dialect mysql = Dialect.of("mysql");
        for (Statement statement : List.<Statement>of(
                insert(hosts).values(Map.of("address", "::1")).returning(hosts.c("id")),
                delete(hosts).returning(hosts.c("id")),
                select(nextValue("numbers")))) {
            CompileException error =
                    assertThrows(CompileException.class, () -> CompiledSql.of(statement, mysql), statement::toString);
            assertTrue(String.valueOf(error.getMessage()).contains("mysql"), error.getMessage());
            assertTrue(CompiledSql.of(statement, Dialect.of("mariadb")).text().length() > 0);
        }
        for (SqlType<?> type : List.of(MariaDb.UUID, MariaDb.INET4, MariaDb.INET6)) {
            assertThrows(
                    CompileException.class,
                    () -> mysql.facet(SqlFacet.class).types().ddl(type),
                    type::toString);
        }
    }
}
