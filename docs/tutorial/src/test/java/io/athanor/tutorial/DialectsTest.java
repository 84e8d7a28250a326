package io.athanor.tutorial;

import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.delete;
import static io.athanor.sql.Sql.exists;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.not;
import static io.athanor.sql.Sql.or;
import static io.athanor.sql.Sql.text;
import static io.athanor.sql.Sql.tuple;
import static io.athanor.sql.Sql.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Engine;
import io.athanor.orm.Query;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.schema.Table;
import io.athanor.sql.Statement;
import io.athanor.sql.Subquery;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.tutorial.basic.Address;
import io.athanor.tutorial.basic.Address_;
import io.athanor.tutorial.basic.User;
import io.athanor.tutorial.basic.User_;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles the tutorial's statements for every dialect on the path; no database is reached. */
class DialectsTest {

    private static final String USERS = "SELECT users.id, users.name, users.fullname, users.nickname FROM users";

    @Test
    void plugins_areAllFound() {
        assertEquals(
                List.of("mariadb", "mysql", "oracle", "postgresql", "sqlite"),
                Dialect.available().stream().map(Dialect::name).sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql", "mysql", "mariadb", "oracle"})
    void statements_compileForEveryDialect(String dialect) {
        List<BoundSql> compiled = compiled(dialect);
        for (BoundSql statement : compiled) {
            long places = statement.text().chars().filter(c -> c == '?').count();
            assertEquals(statement.values().size(), places, statement.text());
        }
        assertTrue(compiled.size() >= 20);
    }

    @Test
    void ilike_foldsBothSidesWhereTheOperatorIsMissing() {
        assertEquals(USERS + " WHERE users.name ILIKE ?", one("postgresql", 3));
        assertEquals(USERS + " WHERE lower(users.name) LIKE lower(?)", one("oracle", 3));
    }

    @Test
    void limit_isEachDatabasesOwn() {
        assertEquals(USERS + " ORDER BY users.id LIMIT ? OFFSET ?", one("sqlite", 1));
        assertEquals(USERS + " ORDER BY users.id LIMIT ? OFFSET ?", one("postgresql", 1));
        assertEquals(USERS + " ORDER BY users.id LIMIT ?, ?", one("mysql", 1));
        assertEquals(USERS + " ORDER BY users.id OFFSET 1 ROWS FETCH FIRST 2 ROWS ONLY", one("oracle", 1));
    }

    @Test
    void tuples_areRowsOfValuesOnSqlite() {
        assertEquals(USERS + " WHERE (users.name, users.nickname) IN (VALUES (?, ?), (?, ?))", one("sqlite", 5));
        assertEquals(USERS + " WHERE (users.name, users.nickname) IN ((?, ?), (?, ?))", one("mariadb", 5));
    }

    private static String one(String dialect, int index) {
        return compiled(dialect).get(index).text().replaceAll("\\s+", " ").strip();
    }

    private static List<BoundSql> compiled(String dialect) {
        StatementCache statements = new StatementCache(Dialect.of(dialect), 100);
        return statements(dialect).stream()
                .map(statement -> statements.prepare(statement, Map.of("value", 224, "name", "fred")))
                .collect(Collectors.toList());
    }

    private static List<Statement> statements(String dialect) {
        Registry registry = Registry.of(User_.ENTITY, Address_.ENTITY);
        String url = dialect.equals("sqlite") ? "sqlite:///:memory:" : dialect + "://user:secret@localhost/nowhere";
        try (Engine engine = Engine.create(url);
                Session session = SessionFactory.of(engine, registry).open()) {
            Query<User> users = session.query(User.class);
            Address_.Alias home = Address_.alias("home");
            Subquery counts = session.query(Address_.userId, count("*").label("address_count"))
                    .groupBy(Address_.userId)
                    .subquery();
            List<Query<?>> queries = List.of(
                    users,
                    users.orderBy(User_.id).slice(1, 3),
                    users.filter(User_.name.like("%ed%")),
                    users.filter(User_.name.ilike("%ed%")),
                    users.filter(User_.name.in("ed", "wendy", "jack")),
                    users.filter(tuple(User_.name, User_.nickname).in(List.of(List.of("ed", "a"), List.of("x", "b")))),
                    users.filter(not(User_.name.in(List.of()))),
                    users.filter(or(User_.name.eq("ed"), User_.name.isNull())),
                    users.filter(text("id<:value and name=:name")),
                    users.filter(User_.name.in(session.query(User_.name).filter(User_.name.like("%ed%")))),
                    session.query(count(User_.name), User_.name).groupBy(User_.name),
                    session.query(count("*")).selectFrom(User.class),
                    session.query(User.class, Address.class).filter(User_.id.eq(Address_.userId)),
                    users.join(User_.addresses).filter(Address_.emailAddress.eq("a@b")),
                    users.join(User_.addresses.ofType(home)).filter(home.emailAddress.eq("a@b")),
                    users.outerJoin(counts, User_.id.eq(counts.c("user_id", Integer.class))),
                    session.query(User_.name).filter(exists().where(Address_.userId.eq(User_.id))),
                    users.filter(User_.addresses.any(Address_.emailAddress.like("%google%"))),
                    session.query(Address.class).filter(not(Address_.user.has("name", "ed"))));
            List<Statement> statements = queries.stream().map(Query::asQuery).collect(Collectors.toList());
            Table table = registry.table(User.class);
            statements.add(insert(table).values(Map.of("name", "ed")));
            statements.add(update(table)
                    .values(Map.of("name", "ed"))
                    .where(table.column("id", Integer.class).eq(1)));
            statements.add(delete(table).where(table.column("id", Integer.class).eq(1)));
            return statements;
        }
    }
}
