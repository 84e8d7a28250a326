package io.athanor.compatibility.golden.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.orm.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several new rows with generated keys are one statement, and each object gets the key of its row. */
class ManyRowsRuleTest {

    private static final String INTO_USERS = "INSERT INTO users (name, fullname, nickname, age) VALUES ";
    private static final String INTO_ADDRESSES = "INSERT INTO addresses (user_id, email_address) VALUES ";

    /** Where an INSERT returns no keys, the driver tells the first one, and the server by how much they differ. */
    private static final String STEP = "SELECT @@SESSION.auto_increment_increment";

    private static List<User> users(int number) {
        return IntStream.range(0, number).mapToObj(i -> new User("u" + i)).toList();
    }

    private static String rows(int number, String row) {
        return String.join(", ", Collections.nCopies(number, row));
    }

    private static List<String> inserts(RuleDatabase database) {
        return database.sent().stream()
                .filter(sent -> sent.contains("INSERT INTO"))
                .toList();
    }

    private static String text(String sent) {
        return sent.contains(" [") ? sent.substring(0, sent.indexOf(" [")) : sent;
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, 2, ' RETURNING users.id'",
        "postgresql, 7, ' RETURNING users.id'",
        "mariadb, 2, ' RETURNING users.id'",
        "mariadb, 7, ' RETURNING users.id'",
        "mysql, 2, ''",
        "mysql, 7, ''",
        "mysql, 300, ''"
    })
    void newRows_areOneStatement(String dialect, int number, String returning) throws SQLException {
        try (RuleDatabase database = RuleDatabase.stub(dialect)) {
            Session session = database.open();
            List<User> users = users(number);
            session.addAll(users);
            session.flush();
            List<String> expected = new ArrayList<>();
            expected.add("BEGIN");
            expected.add(INTO_USERS + rows(number, "(?, ?, ?, ?)") + returning);
            if (returning.isEmpty()) {
                expected.add(STEP);
            }
            assertEquals(
                    expected,
                    database.sent().stream().map(ManyRowsRuleTest::text).toList());
            assertEquals(
                    IntStream.range(100, 100 + number).boxed().toList(),
                    users.stream().map(User::getId).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "mysql"})
    void newRowsOfChildren_areOneStatementWithTheKeysOfTheirParents(String dialect) throws SQLException {
        try (RuleDatabase database = RuleDatabase.stub(dialect)) {
            Session session = database.open();
            List<User> users = users(3);
            users.forEach(user -> user.getAddresses().addAll(List.of(new Address("x"), new Address("y"))));
            session.addAll(users);
            session.flush();
            String children = inserts(database).get(1);
            assertTrue(children.startsWith(INTO_ADDRESSES + rows(6, "(?, ?)")), children);
            assertTrue(children.endsWith("[100,\"x\",100,\"y\",101,\"x\",101,\"y\",102,\"x\",102,\"y\"]"), children);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "mysql"})
    void rowsWithKeys_areABatchOfTheirOwn(String dialect) throws SQLException {
        try (RuleDatabase database = RuleDatabase.stub(dialect)) {
            Session session = database.open();
            session.addAll(List.of(new User(1, "a"), new User(2, "b"), new User("c"), new User("d")));
            session.flush();
            List<String> sent =
                    inserts(database).stream().map(ManyRowsRuleTest::text).toList();
            assertEquals(2, sent.size(), sent.toString());
            assertEquals(
                    "BATCH INSERT INTO users (id, name, fullname, nickname, age) VALUES (?, ?, ?, ?, ?)", sent.get(0));
            assertTrue(sent.get(1).startsWith(INTO_USERS + rows(2, "(?, ?, ?, ?)")), sent.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "9, 9", "10, 1", "23, 1"})
    void newRowsOnSqlite_areOneStatementFromTenOn(int number, int statements) throws SQLException {
        try (RuleDatabase database = RuleDatabase.filled(SqliteDatabase.create())) {
            Session session = database.open();
            List<User> users = users(number);
            session.addAll(users);
            session.flush();
            assertEquals(statements, database.sent().size() - 1);
            session.commit();
            for (User user : users) {
                assertEquals(
                        List.of(List.of(user.getName())),
                        database.rows("SELECT name FROM users WHERE id = " + user.getId()));
            }
        }
    }
}
