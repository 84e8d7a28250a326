package io.athanor.compatibility.mysql;

import static io.athanor.sql.Sql.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.server.MySqlOfItsOwn;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.ErrorCode;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A MySQL server that was told other things than servers usually are. */
@OnMySql
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MySqlServerOptionsTest {

    private @Nullable MySqlOfItsOwn started;

    @BeforeAll
    void startServer() {
        Optional<MySqlOfItsOwn> found = MySqlOfItsOwn.start(
                "--lower-case-table-names=1",
                "--log-bin=changes",
                "--enforce-gtid-consistency=ON",
                "--gtid-mode=ON",
                "--regexp-stack-limit=1000",
                "--max-connections=1");
        Assumptions.assumeTrue(found.isPresent(), "the server's programs are not on this machine");
        started = found.orElseThrow();
    }

    @AfterAll
    void stopServer() {
        if (started != null) {
            started.close();
        }
    }

    private MySqlOfItsOwn server() {
        return Objects.requireNonNull(started);
    }

    @Test
    void namesInLowerCase_areNoDifference() throws SQLException {
        new FoldedNames().check(server());
    }

    /** 1785: what replicas could not repeat. */
    @Test
    void statementsThatReplicasCannotRepeat_areNotSupported() throws SQLException {
        try (TestDatabase database = server().createDatabase();
                Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            connection.execute(text("CREATE TABLE plain (id INT) ENGINE = MyISAM"));
            connection.execute(text("CREATE TABLE safe (id INT) ENGINE = InnoDB"));
            connection.commit();
            connection.execute(text("INSERT INTO safe VALUES (1)"));
            assertFails(connection, "INSERT INTO plain VALUES (1)", 1785, ErrorCode.NOT_SUPPORTED);
        }
    }

    @Test
    void regularExpressionThatNeedsMoreThanTheServerHas_isInvalidData() throws SQLException {
        try (TestDatabase database = server().createDatabase();
                Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            assertFails(connection, "SELECT repeat('a', 1000) REGEXP '^(a|b)*$'", 3698, ErrorCode.INVALID_DATA);
        }
    }

    @Test
    void connectionThatTheServerHasNoRoomFor_isOneOfTooMany() throws SQLException {
        try (TestDatabase database = server().createDatabase();
                Engine engine = Engine.create(database.url());
                Connection connection = engine.connect();
                Engine another = Engine.create(database.url().replaceFirst("user=[^&]*", "user=somebody"))) {
            connection.execute(text("CREATE USER somebody"));
            DatabaseException error = assertThrows(DatabaseException.class, another::connect);
            assertEquals(
                    "1040 " + ErrorCode.RESOURCES_EXHAUSTED, error.vendorCode() + " " + error.code(), error::toString);
        }
    }

    private static void assertFails(Connection connection, String sql, int number, ErrorCode meaning) {
        DatabaseException error = assertThrows(DatabaseException.class, () -> connection.execute(text(sql)));
        assertEquals(number + " " + meaning, error.vendorCode() + " " + error.code(), error::toString);
    }
}
