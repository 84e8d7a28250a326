package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.feature.Feature;
import io.athanor.sql.Alias;
import io.athanor.sql.Insert;
import io.athanor.sql.Statement;
import io.athanor.sql.Subquery;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** INSERT, UPDATE, DELETE, MERGE and upserts. */
class ChangeRenderingTest {

    private static Insert ed() {
        return insert(USERS).value(USERS.name, "ed");
    }

    @TestFactory
    @Feature("SQL-X-51")
    Stream<DynamicTest> insert_namesItsColumns() {
        return Stream.of(
                        Rendering.of(ed())
                                .with("ed")
                                .elsewhere("INSERT INTO users (name) VALUES (?)")
                                .tests("one"),
                        Rendering.of(insert(USERS).values(Map.of("age", 30, "name", "ed")))
                                .with("ed", 30)
                                .elsewhere("INSERT INTO users (name, age) VALUES (?, ?)")
                                .tests("map"),
                        Rendering.of(USERS.insert().value(USERS.age, literal(5).plus(1)))
                                .with(5, 1)
                                .elsewhere("INSERT INTO users (age) VALUES ((? + ?))")
                                .tests("expression"))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> returning(String name, Statement statement, String text, Object... parameters) {
        return Rendering.of(statement)
                .with(parameters)
                .refused("mysql", "RETURNING")
                .on("oracle", text + " RETURNING users.id, users.name INTO ?, ?")
                .on("sqlite", text + " RETURNING id, name")
                .elsewhere(text + " RETURNING users.id, users.name")
                .tests(name);
    }

    @TestFactory
    @Feature("SQL-X-53")
    Stream<DynamicTest> returning_isTypedOrRefused() {
        return Stream.of(
                        returning(
                                "insert",
                                ed().returning(USERS.id, USERS.name),
                                "INSERT INTO users (name) VALUES (?)",
                                "ed"),
                        returning(
                                "delete",
                                delete(USERS).where(USERS.id.eq(1)).returning(USERS.id, USERS.name),
                                "DELETE FROM users WHERE users.id = ?",
                                1),
                        Rendering.of(update(USERS).set(USERS.name, "x").returning(USERS.id))
                                .with("x")
                                .refused("mysql", "RETURNING")
                                .refused("mariadb", "RETURNING of UPDATE")
                                .on("oracle", "UPDATE users SET name=? RETURNING users.id INTO ?")
                                .on("sqlite", "UPDATE users SET name=? RETURNING id")
                                .elsewhere("UPDATE users SET name=? RETURNING users.id")
                                .tests("update"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-53")
    Stream<DynamicTest> returnedColumns_keepTheirTypes() {
        Statement statement = ed().returning(USERS.id, USERS.name);
        return Stream.of("sqlite", "mariadb", "postgresql", "oracle")
                .map(dialect -> DynamicTest.dynamicTest(dialect, () -> {
                    CompiledSql compiled = new StatementCache(FiveDialects.of(dialect), 1).compile(statement);
                    var columns = compiled.columns().isEmpty() ? compiled.outColumns() : compiled.columns();
                    assertEquals(
                            List.of(USERS.id.type(), USERS.name.type()),
                            columns.stream().map(column -> column.type()).toList());
                }));
    }

    @TestFactory
    @Feature("SQL-X-54")
    Stream<DynamicTest> upsert_updatesByEachDialectsForm() {
        Insert insert = insert(USERS).value(USERS.id, 1).value(USERS.name, "ed").value(USERS.age, 3);
        String values = "INSERT INTO users (id, name, age) VALUES (?, ?, ?)";
        Statement update = insert.onConflict(USERS.id)
                .doUpdate(set(USERS.name, excluded(USERS.name)), set(USERS.age, USERS.age.plus(excluded(USERS.age))));
        Statement ignore = insert.onConflict(USERS.id).doNothing();
        String source =
                "MERGE INTO users USING (SELECT ? AS id, ? AS name, ? AS age FROM DUAL) new ON (users.id = new.id)";
        String otherwise = " WHEN NOT MATCHED THEN INSERT (id, name, age) VALUES (new.id, new.name, new.age)";
        return Stream.concat(
                Rendering.of(update)
                        .with(1, "ed", 3)
                        .on(
                                "mysql",
                                values + " AS new ON DUPLICATE KEY UPDATE name = new.name, age = (users.age + new.age)")
                        .on(
                                "mariadb",
                                values
                                        + " ON DUPLICATE KEY UPDATE name = VALUES(name), age"
                                        + " = (users.age + VALUES(age))")
                        .on(
                                "oracle",
                                source + " WHEN MATCHED THEN UPDATE SET name = new.name, age = (users.age + new.age)"
                                        + otherwise)
                        .elsewhere(values
                                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                                + " age = (users.age + excluded.age)")
                        .tests("update"),
                Rendering.of(ignore)
                        .with(1, "ed", 3)
                        .on("mysql", values + " AS new ON DUPLICATE KEY UPDATE id = users.id")
                        .on("mariadb", values + " ON DUPLICATE KEY UPDATE id = users.id")
                        .on("oracle", source + otherwise)
                        .elsewhere(values + " ON CONFLICT (id) DO NOTHING")
                        .tests("nothing"));
    }

    @TestFactory
    @Feature("SQL-X-54")
    Stream<DynamicTest> upsert_onACondition_isNativeOrRefused() {
        Statement upsert = insert(USERS)
                .value(USERS.id, 1)
                .onConflict(USERS.id)
                .where(USERS.age.gt(5))
                .doUpdate(set(USERS.name, "x"));
        return Rendering.of(upsert)
                .refused("mysql mariadb", "criteria of ON DUPLICATE KEY UPDATE")
                .on(
                        "oracle",
                        "MERGE INTO users USING (SELECT ? AS id FROM DUAL) new ON (users.id = new.id)"
                                + " WHEN MATCHED THEN UPDATE SET name = ? WHERE users.age > ?"
                                + " WHEN NOT MATCHED THEN INSERT (id) VALUES (new.id)",
                        List.of(1, "x", 5))
                .with(1, "x", 5)
                .elsewhere("INSERT INTO users (id) VALUES (?)"
                        + " ON CONFLICT (id) DO UPDATE SET name = ? WHERE users.age > ?")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-64")
    Stream<DynamicTest> insert_ofRowsQueriesAndDefaults() {
        Insert rows = insert(NODES).row(Map.of("id", 1, "parent_id", 2)).row(Map.of("id", 3, "parent_id", 4));
        return Stream.of(
                        Rendering.of(rows)
                                .with(1, 2, 3, 4)
                                .refused("oracle", "INSERT of several rows")
                                .elsewhere("INSERT INTO nodes (id, parent_id) VALUES (?, ?), (?, ?)")
                                .tests("rows"),
                        Rendering.of(insert(NODES)
                                        .fromSelect(
                                                List.of("id"),
                                                select(USERS.id.plus(1)).where(USERS.age.gt(9))))
                                .with(1, 9)
                                .elsewhere("INSERT INTO nodes (id) SELECT users.id + ? AS anon_1"
                                        + " FROM users WHERE users.age > ?")
                                .tests("query"),
                        Rendering.of(insert(NODES))
                                .on("mysql mariadb", "INSERT INTO nodes () VALUES ()")
                                .on("oracle", "INSERT INTO nodes (id) VALUES (DEFAULT)")
                                .elsewhere("INSERT INTO nodes DEFAULT VALUES")
                                .tests("defaults"))
                .flatMap(tests -> tests);
    }

    @Test
    @Feature("SQL-X-64")
    void insert_ofSeveralRows_onANewOracle() {
        Dialect oracle = FiveDialects.of("oracle").forVersion(ServerVersion.parse("23.0"));
        Insert rows = insert(NODES).row(Map.of("id", 1)).row(Map.of("id", 3));
        assertEquals(
                "INSERT INTO nodes (id) VALUES (?), (?)",
                new StatementCache(oracle, 1).prepare(rows, Map.of()).text());
    }

    @TestFactory
    @Feature("SQL-X-65")
    Stream<DynamicTest> update_takesExpressions() {
        return Rendering.of(update(USERS)
                        .set(USERS.age, USERS.age.plus(1))
                        .set(USERS.nickname, (String) null)
                        .where(USERS.id.eq(5)))
                .on(
                        "sqlite mysql mariadb postgresql oracle",
                        "UPDATE users SET nickname=?, age=(users.age + ?) WHERE users.id = ?",
                        java.util.Arrays.asList(null, 1, 5))
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-65")
    Stream<DynamicTest> update_withOtherTables() {
        return Rendering.of(update(USERS)
                        .set(USERS.name, ADDRESSES.email)
                        .where(USERS.id.eq(ADDRESSES.userId), ADDRESSES.email.ne("x")))
                .with("x")
                .on(
                        "mysql mariadb",
                        "UPDATE users, addresses SET users.name=addresses.email"
                                + " WHERE users.id = addresses.user_id AND addresses.email != ?")
                .refused("oracle", "UPDATE with the criteria of other tables")
                .elsewhere("UPDATE users SET name=addresses.email FROM addresses"
                        + " WHERE users.id = addresses.user_id AND addresses.email != ?")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-65")
    Stream<DynamicTest> update_ofSeveralTables_isAskedForByName() {
        return Rendering.of(update(USERS)
                        .set(USERS.name, "a")
                        .setOfOtherTable(ADDRESSES.email, "b")
                        .where(USERS.id.eq(ADDRESSES.userId)))
                .with("a", "b")
                .on(
                        "mysql mariadb",
                        "UPDATE users, addresses SET users.name=?, addresses.email=?"
                                + " WHERE users.id = addresses.user_id")
                .refused("sqlite postgresql", "UPDATE of several tables")
                .refused("oracle", "UPDATE with the criteria of other tables")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-65")
    Stream<DynamicTest> update_ofAnotherTableOnly_isAskedForByName() {
        return Rendering.of(update(USERS)
                        .setOfOtherTable(ADDRESSES.email, USERS.name)
                        .where(USERS.id.eq(ADDRESSES.userId)))
                .with()
                .on(
                        "mysql mariadb",
                        "UPDATE users, addresses SET addresses.email=users.name WHERE users.id = addresses.user_id")
                .refused("sqlite postgresql", "UPDATE of several tables")
                .refused("oracle", "UPDATE with the criteria of other tables")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-65")
    Stream<DynamicTest> returning_ofAnotherTablesColumn_isNeverTakenForTheTablesOwn() {
        return Rendering.of(update(USERS)
                        .set(USERS.name, "a")
                        .where(USERS.id.eq(ADDRESSES.userId))
                        .returning(USERS.id, ADDRESSES.id))
                .with("a")
                .on(
                        "postgresql",
                        "UPDATE users SET name=? FROM addresses WHERE users.id = addresses.user_id"
                                + " RETURNING users.id, addresses.id AS id_1")
                .refused("sqlite", "RETURNING of the columns of addresses")
                .refused("mysql", "RETURNING")
                .refused("mariadb", "RETURNING of UPDATE")
                .refused("oracle", "UPDATE with the criteria of other tables")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-53")
    Stream<DynamicTest> returning_ofASubquery_keepsItsTablesApart() {
        String query = "(SELECT count(addresses.id) AS count_1 FROM addresses WHERE addresses.user_id = users.id)";
        return Rendering.of(ed().returning(select(count(ADDRESSES.id))
                        .where(ADDRESSES.userId.eq(USERS.id))
                        .correlate(USERS)
                        .scalar()))
                .with("ed")
                .on(
                        "sqlite mariadb postgresql",
                        "INSERT INTO users (name) VALUES (?) RETURNING " + query + " AS anon_1")
                .on("oracle", "INSERT INTO users (name) VALUES (?) RETURNING " + query + " INTO ?")
                .refused("mysql", "RETURNING")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-65")
    Stream<DynamicTest> delete_withOtherTables() {
        return Stream.concat(
                Rendering.of(delete(USERS).where(USERS.id.eq(5)))
                        .with(5)
                        .elsewhere("DELETE FROM users WHERE users.id = ?")
                        .tests("one table"),
                Rendering.of(delete(USERS).where(USERS.id.eq(ADDRESSES.userId), ADDRESSES.email.eq("x")))
                        .with("x")
                        .on(
                                "mysql mariadb",
                                "DELETE FROM users USING users, addresses"
                                        + " WHERE users.id = addresses.user_id AND addresses.email = ?")
                        .refused("sqlite oracle", "DELETE with the criteria of other tables")
                        .elsewhere("DELETE FROM users USING addresses"
                                + " WHERE users.id = addresses.user_id AND addresses.email = ?")
                        .tests("two tables"));
    }

    @TestFactory
    @Feature("SQL-X-65")
    Stream<DynamicTest> merge_isNativeOrRefused() {
        Subquery source = select(ADDRESSES.userId, ADDRESSES.email).subquery("s");
        Statement merge = merge(USERS)
                .using(source, USERS.id.eq(source.c(ADDRESSES.userId)))
                .whenMatchedUpdate(USERS.age.gt(5), set(USERS.name, source.c(ADDRESSES.email)))
                .whenNotMatchedInsert(set(USERS.id, source.c(ADDRESSES.userId)), set(USERS.name, "new"));
        String query = "(SELECT addresses.user_id AS user_id, addresses.email AS email FROM addresses)";
        return Rendering.of(merge)
                .refused("sqlite mysql mariadb", "MERGE")
                .on(
                        "oracle",
                        "MERGE INTO users USING " + query + " s ON (users.id = s.user_id)"
                                + " WHEN MATCHED THEN UPDATE SET name = s.email WHERE users.age > ?"
                                + " WHEN NOT MATCHED THEN INSERT (id, name) VALUES (s.user_id, ?)",
                        List.of(5, "new"))
                .with(5, "new")
                .elsewhere("MERGE INTO users USING " + query + " AS s ON (users.id = s.user_id)"
                        + " WHEN MATCHED AND users.age > ? THEN UPDATE SET name = s.email"
                        + " WHEN NOT MATCHED THEN INSERT (id, name) VALUES (s.user_id, ?)")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-65")
    Stream<DynamicTest> merge_needsAServerThatHasIt() {
        Statement merge =
                merge(USERS).using(ADDRESSES, USERS.id.eq(ADDRESSES.userId)).whenMatchedDelete(null);
        return Rendering.of(merge)
                .refused("sqlite mysql mariadb", "MERGE")
                .refused("oracle", "MERGE that deletes")
                .elsewhere(
                        "MERGE INTO users USING addresses ON (users.id = addresses.user_id) WHEN MATCHED THEN DELETE")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-65")
    Stream<DynamicTest> changesOfAnAlias_nameItsTableOnce() {
        Alias u = USERS.alias("u");
        return Stream.of(
                        Rendering.of(update(u)
                                        .set(u.c(USERS.name), "x")
                                        .where(u.c(USERS.id).eq(1)))
                                .with("x", 1)
                                .on("oracle", "UPDATE users u SET name=? WHERE u.id = ?")
                                .elsewhere("UPDATE users AS u SET name=? WHERE u.id = ?")
                                .tests("update"),
                        Rendering.of(delete(u).where(u.c(USERS.id).eq(1)))
                                .with(1)
                                .on("mysql", "DELETE FROM u USING users AS u WHERE u.id = ?")
                                .on("mariadb", "DELETE FROM u USING users AS u WHERE u.id = ?")
                                .on("oracle", "DELETE FROM users u WHERE u.id = ?")
                                .elsewhere("DELETE FROM users AS u WHERE u.id = ?")
                                .tests("delete"))
                .flatMap(tests -> tests);
    }
}
