package io.athanor.dialect.sqlite;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Sql;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table that the tests of the engine share, and ways to databases that have it. */
final class UsersTable {

    static final TableClause USERS = Sql.table(
            "users",
            Sql.column("id", Types.INTEGER),
            Sql.column("name", Types.STRING),
            Sql.column("age", Types.INTEGER));
    static final ColumnClause<Integer> ID = typed("id", Integer.class);
    static final ColumnClause<String> NAME = typed("name", String.class);
    static final ColumnClause<Integer> AGE = typed("age", Integer.class);

    private UsersTable() {}

    @SuppressWarnings("unchecked")
    private static <T> ColumnClause<T> typed(String name, Class<T> type) {
        ColumnClause<?> column = USERS.c(name);
        if (column.type().javaType() != type) {
            throw new IllegalArgumentException(name + " is not of " + type);
        }
        return (ColumnClause<T>) column;
    }

    static Engine inMemory(EngineOption... options) {
        return prepared("sqlite:///:memory:", options);
    }

    static Engine inFile(Path folder, EngineOption... options) {
        return prepared("sqlite:///" + folder.resolve("test.db") + "?journal_mode=WAL", options);
    }

    private static Engine prepared(String url, EngineOption... options) {
        Engine engine = Engine.create(url, options);
        engine.begin(UsersTable::create);
        return engine;
    }

    static void create(Connection connection) {
        connection.execute(Sql.text("CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL UNIQUE,"
                + " age INTEGER CHECK (age >= 0))"));
    }

    static Map<String, Object> user(String name, Integer age) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("age", age);
        return row;
    }

    /** Inserts and commits users of the given names. */
    static void insert(Engine engine, String... names) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Arrays.asList(names).forEach(name -> rows.add(user(name, null)));
        engine.begin(connection -> connection.executeBatch(Sql.insert(USERS), rows));
    }

    static List<String> names(Connection connection) {
        return connection.execute(Sql.select(NAME).orderBy(ID)).scalars(NAME).all();
    }

    static List<String> names(Engine engine) {
        return engine.beginAndGet(UsersTable::names);
    }
}
