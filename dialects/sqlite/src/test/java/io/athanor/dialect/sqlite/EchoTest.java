package io.athanor.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Sql;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EchoTest {

    private static final ColumnClause<Integer> ID = Sql.column("id", Types.INTEGER);
    private static final ColumnClause<String> NAME = Sql.column("name", Types.STRING);
    private static final TableClause USERS = Sql.table("users", ID, NAME);

    private final List<String> lines = new ArrayList<>();

    private Engine engine() {
        return Engine.create("sqlite:///:memory:", EngineOption.echo(lines::add));
    }

    private static void createTable(Connection connection) {
        connection.execute(Sql.text("CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR UNIQUE)"));
    }

    @Test
    void echo_commitAsYouGo_printsLimitsStatementsAndParameters() {
        try (Engine engine = engine();
                Connection connection = engine.connect()) {
            createTable(connection);
            connection.execute(Sql.insert(USERS), row(1, "ed"));
            connection.commit();
            List<?> names =
                    connection.execute(Sql.select(USERS.c("name"))).scalars().all();
            assertEquals(List.of("ed"), names);
        }
        assertEquals(
                List.of(
                        "BEGIN (implicit)",
                        "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR UNIQUE)",
                        "[]",
                        "INSERT INTO users (id, name) VALUES (?, ?)",
                        "[1, 'ed']",
                        "COMMIT",
                        "BEGIN (implicit)",
                        "SELECT users.name \nFROM users",
                        "[]",
                        "ROLLBACK"),
                lines);
    }

    @Test
    void echo_batch_printsRowsOfParameters() {
        try (Engine engine = engine()) {
            engine.begin(EchoTest::createTable);
            lines.clear();
            engine.begin(
                    connection -> connection.executeBatch(Sql.insert(USERS), List.of(row(null, "a"), row(null, "b"))));
        }
        assertEquals(
                List.of(
                        "BEGIN (implicit)",
                        "INSERT INTO users (id, name) VALUES (?, ?)",
                        "[[null, 'a'], [null, 'b']]",
                        "COMMIT"),
                lines);
    }

    private static Map<String, Object> row(Integer id, String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("name", name);
        return row;
    }
}
