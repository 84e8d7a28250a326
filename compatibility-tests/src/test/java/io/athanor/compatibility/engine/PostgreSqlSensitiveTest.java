package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.ConnectionWork;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.IsolationLevel;
import io.athanor.engine.Transaction;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.IntegrityException;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Values that must not be shown, where the server tells them in its details: PostgreSQL's tells keys and whole rows,
 * and what is deferred at any time until COMMIT.
 */
class PostgreSqlSensitiveTest {

    private TestDatabase database;

    @BeforeEach
    void createDatabase() throws SQLException {
        database = PostgreSqlServer.instance().createDatabase();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    private static final class Vault {

        final MetaData metadata = new MetaData();
        final Table codes;
        final ColumnClause<Integer> n;

        Vault(SqlType<String> secret) {
            codes = Table.create(
                    "codes",
                    metadata,
                    Column.of("code", secret).notNull(),
                    Column.of("n", Types.INTEGER),
                    CheckConstraint.of("n > 0"));
            n = codes.c("n", Integer.class);
        }

        Map<String, Object> row(int number) {
            return Map.of("code", "s3cret", "n", number);
        }

        void create(Engine engine) {
            metadata.createAll(engine);
            engine.begin(connection -> {
                connection.execute(Sql.text(
                        "ALTER TABLE codes ADD CONSTRAINT one_code UNIQUE (code)" + " DEFERRABLE INITIALLY DEFERRED"));
                connection.execute(Sql.insert(codes), row(1));
            });
        }
    }

    private static String printed(Throwable e) {
        StringWriter out = new StringWriter();
        e.printStackTrace(new PrintWriter(out));
        return out.toString();
    }

    private static Map<String, ConnectionWork<RuntimeException>> failing(Vault vault) {
        Map<String, ConnectionWork<RuntimeException>> all = new LinkedHashMap<>();
        all.put("COMMIT", connection -> connection.execute(Sql.insert(vault.codes), vault.row(2)));
        all.put(
                "COMMIT after a batch",
                connection -> connection.executeBatch(Sql.insert(vault.codes), List.of(vault.row(2), vault.row(3))));
        all.put("SET CONSTRAINTS", connection -> {
            connection.execute(Sql.insert(vault.codes), vault.row(2));
            connection.execute(Sql.text("SET CONSTRAINTS ALL IMMEDIATE"));
        });
        all.put("COMMIT after a savepoint", connection -> {
            try (Transaction nested = connection.beginNested()) {
                connection.execute(Sql.insert(vault.codes), vault.row(2));
                nested.commit();
            }
        });
        all.put(
                "a row whose other column is changed",
                connection -> connection.execute(Sql.update(vault.codes).set(vault.n, -1)));
        all.put(
                "a row of a query",
                connection -> connection.execute(Sql.insert(vault.codes)
                        .fromSelect(List.of("code", "n"), Sql.select(vault.codes.c("code"), Sql.literal(-1)))));
        return all;
    }

    private static void assertHidden(Engine engine, Vault vault) {
        failing(vault).forEach((name, work) -> {
            DatabaseException e = assertThrows(IntegrityException.class, () -> engine.begin(work), name);
            assertFalse(printed(e).contains("s3cret"), () -> name + ": " + printed(e));
            assertNotNull(e.getCause(), name);
            assertTrue(printed(e).contains("one_code") || printed(e).contains("codes_n_check"), name);
        });
        try (Connection connection = engine.connect().isolation(IsolationLevel.AUTOCOMMIT)) {
            DatabaseException e = assertThrows(
                    IntegrityException.class, () -> connection.execute(Sql.insert(vault.codes), vault.row(2)));
            assertFalse(printed(e).contains("s3cret"), printed(e));
        }
        DatabaseException prepared = assertThrows(IntegrityException.class, () -> {
            try (Connection connection = engine.connect()) {
                connection.beginTwoPhase("prepared");
                connection.execute(Sql.insert(vault.codes), vault.row(2));
                connection.commit();
            }
        });
        assertFalse(printed(prepared).contains("s3cret"), printed(prepared));
    }

    @Test
    void sensitiveValue_isHiddenWheneverTheServerTellsIt() {
        Vault vault = new Vault(Types.sensitive(Types.string(50)));
        try (Engine engine = Engine.create(database.url())) {
            vault.create(engine);
            assertHidden(engine, vault);
        }
    }

    @Test
    void hiddenParameters_areHiddenWheneverTheServerTellsThem() {
        Vault vault = new Vault(Types.string(50));
        try (Engine engine = Engine.create(database.url(), EngineOption.HIDE_PARAMETERS)) {
            vault.create(engine);
            assertHidden(engine, vault);
        }
    }

    @Test
    void details_areToldInTransactionsWithoutSensitiveValues_alsoAfterOneWithThem() {
        Vault plain = new Vault(Types.string(50));
        Vault vault = new Vault(Types.sensitive(Types.string(50)));
        try (Engine engine = Engine.create(database.url())) {
            plain.create(engine);
            try (Connection connection = engine.connect()) {
                connection.execute(Sql.insert(vault.codes), vault.row(2));
                connection.rollback();
                connection.execute(Sql.insert(plain.codes), plain.row(2));
                DatabaseException e = assertThrows(IntegrityException.class, connection::commit);
                assertTrue(printed(e).contains("s3cret"), printed(e));
            }
        }
    }
}
