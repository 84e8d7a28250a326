package io.athanor.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.DisconnectedException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.IntegrityException;
import io.athanor.engine.error.IntegrityException.Kind;
import io.athanor.engine.error.OperationalException;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.engine.error.TimeoutException;
import io.athanor.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorsTest {

    private static IntegrityException violation(String sql) {
        try (Engine engine = Engine.create("sqlite://?foreign_keys=true");
                Connection connection = engine.connect()) {
            UsersTable.create(connection);
            connection.execute(
                    Sql.text("CREATE TABLE pets (id INTEGER PRIMARY KEY, owner INTEGER REFERENCES users (id))"));
            connection.execute(Sql.text("INSERT INTO users VALUES (1, 'ed', 7)"));
            connection.execute(Sql.text("INSERT INTO pets VALUES (1, 1)"));
            return assertThrows(IntegrityException.class, () -> connection.execute(Sql.text(sql)));
        }
    }

    @Test
    void integrity_uniqueKey_tellsKindAndColumn() {
        IntegrityException e = violation("INSERT INTO users VALUES (2, 'ed', 1)");
        assertEquals(Kind.UNIQUE, e.kind());
        assertEquals(Optional.of("users.name"), e.constraint());
    }

    @Test
    void integrity_primaryKey_isUnique() {
        IntegrityException e = violation("INSERT INTO users VALUES (1, 'mary', 1)");
        assertEquals(Kind.UNIQUE, e.kind());
        assertEquals(Optional.of("users.id"), e.constraint());
    }

    @Test
    void integrity_missingValue_isNotNull() {
        IntegrityException e = violation("INSERT INTO users VALUES (2, NULL, 1)");
        assertEquals(Kind.NOT_NULL, e.kind());
        assertEquals(Optional.of("users.name"), e.constraint());
    }

    @Test
    void integrity_check_tellsTheRule() {
        IntegrityException e = violation("INSERT INTO users VALUES (2, 'mary', -1)");
        assertEquals(Kind.CHECK, e.kind());
        assertEquals(Optional.of("age >= 0"), e.constraint());
    }

    @Test
    void integrity_foreignKey_ofParentAndChild() {
        assertEquals(
                Kind.FOREIGN_KEY, violation("INSERT INTO pets VALUES (2, 9)").kind());
        assertEquals(Kind.FOREIGN_KEY, violation("DELETE FROM users").kind());
    }

    @Test
    void message_ofAFailedStatement_hasStatementParametersAndCode() {
        try (Engine engine = UsersTable.inMemory()) {
            UsersTable.insert(engine, "ed");
            IntegrityException e = assertThrows(IntegrityException.class, () -> UsersTable.insert(engine, "ed"));
            assertTrue(e.getMessage().contains("UNIQUE constraint failed: users.name"), e.getMessage());
            assertTrue(
                    e.getMessage()
                            .endsWith("[SQL: INSERT INTO users (name, age) VALUES (?, ?)]\n"
                                    + "[parameters: ['ed', null]]\n[code: unique-violation, see docs/errors.md]"),
                    e.getMessage());
            assertEquals(Optional.of("INSERT INTO users (name, age) VALUES (?, ?)"), e.statement());
            assertEquals(19, e.vendorCode() & 0xff);
            assertInstanceOf(SQLException.class, e.getCause());
        }
    }

    @Test
    void message_withHiddenParameters_doesNotShowThem() {
        try (Engine engine = UsersTable.inMemory(EngineOption.HIDE_PARAMETERS)) {
            UsersTable.insert(engine, "s3cret", "other");
            IntegrityException e =
                    assertThrows(IntegrityException.class, () -> UsersTable.insert(engine, "x", "s3cret"));
            assertFalse(e.getMessage().contains("s3cret"), e.getMessage());
            assertEquals(Optional.of("hidden"), e.parameters());
        }
    }

    @Test
    void execute_wrongSql_isProgramming() {
        try (Engine engine = UsersTable.inMemory();
                Connection connection = engine.connect()) {
            ProgrammingException e =
                    assertThrows(ProgrammingException.class, () -> connection.execute(Sql.text("SELEC 1")));
            assertEquals(ErrorCode.INVALID_STATEMENT, e.code());
            assertThrows(ProgrammingException.class, () -> connection.execute(Sql.text("SELECT * FROM nosuch")));
            assertEquals(List.of(), UsersTable.names(connection));
        }
    }

    @Test
    void execute_lockedDatabase_isTimeoutAndLeavesTheConnectionUsable(@TempDir Path folder) {
        String url = "sqlite:///" + folder.resolve("test.db") + "?busy_timeout=1";
        try (Engine engine = Engine.create(url);
                Connection writer = engine.connect();
                Connection other = engine.connect()) {
            UsersTable.create(writer);
            writer.commit();
            writer.execute(Sql.insert(UsersTable.USERS), UsersTable.user("ed", 1));
            TimeoutException e = assertThrows(
                    TimeoutException.class,
                    () -> other.execute(Sql.insert(UsersTable.USERS), UsersTable.user("mary", 1)));
            assertEquals(ErrorCode.LOCK_TIMEOUT, e.code());
            other.rollback();
            writer.commit();
            other.execute(Sql.insert(UsersTable.USERS), UsersTable.user("mary", 1));
            other.commit();
            assertEquals(List.of("ed", "mary"), UsersTable.names(other));
        }
    }

    @Test
    void connect_noSuchFolder_isOperationalAndLeavesNothingOpen(@TempDir Path folder) {
        try (Engine engine = Engine.create("sqlite:///" + folder.resolve("nosuch/test.db"))) {
            OperationalException e = assertThrows(DisconnectedException.class, engine::connect);
            assertEquals(ErrorCode.CONNECTION_FAILED, e.code());
            assertEquals(0, engine.poolStatus().open());
        }
    }

    @Test
    void execute_fileThatIsNoDatabase_isDamaged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("test.db");
        Files.writeString(file, "this is not a database, but long enough to look at its header".repeat(20));
        try (Engine engine = Engine.create("sqlite:///" + file)) {
            DatabaseException e = assertThrows(
                    DatabaseException.class,
                    () -> engine.begin(connection ->
                            connection.execute(Sql.text("SELECT * FROM users")).all()));
            assertEquals(ErrorCode.DATABASE_DAMAGED, e.code());
        }
    }

    @Test
    void execute_missingNamedParameter_failsBeforeAnythingIsSent() {
        try (Engine engine = UsersTable.inMemory();
                Connection connection = engine.connect()) {
            assertThrows(
                    io.athanor.sql.compiler.MissingValueException.class,
                    () -> connection.execute(Sql.text("SELECT :x"), Map.of("y", 1)));
            assertFalse(connection.inTransaction());
        }
    }
}
