package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Credentials;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.EngineUrl;
import io.athanor.engine.error.OperationalException;
import io.athanor.engine.pool.NullPool;
import io.athanor.feature.Feature;
import io.athanor.sql.Sql;
import io.athanor.sql.dialect.UnknownDialectException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ways to a database: URLs of both forms, data sources, and the engine as a data source. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public class ConnectingSuite extends EngineFixture {

    ConnectingSuite(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature("ENG-01")
    void url_ofSqlAlchemysForm_reachesTheSameDatabase() {
        addThree();
        try (Engine engine = Engine.create(bed().addresses().shortUrl(url()))) {
            assertEquals(List.of("ed", "mary", "wendy"), engine.beginAndGet(this::names));
        }
        UnknownDialectException e =
                assertThrows(UnknownDialectException.class, () -> Engine.create("nosuch://user:s3cret@host/db"));
        assertTrue(e.toString().contains(engine().dialect().name()), e.getMessage());
        assertFalse(e.toString().contains("s3cret"), e.getMessage());
        for (String memory : List.of("sqlite:///:memory:", "sqlite://", "sqlite:///")) {
            assertTrue(
                    List.of("", ":memory:")
                            .contains(EngineUrl.parse(memory).database().orElse("")),
                    memory);
        }
        EngineUrl file = EngineUrl.parse("sqlite:///mydb.db");
        assertEquals("mydb.db", file.database().orElse(""));
        EngineUrl server = EngineUrl.parse("postgresql://u:p@h/db?opt=v");
        assertEquals(List.of("v"), server.options().get("opt"));
    }

    @Test
    @Feature("ENG-03")
    void engine_ofADeadServer_failsAtTheFirstUse() {
        try (Engine engine = Engine.create(bed().addresses().deadUrl())) {
            OperationalException e = assertThrows(OperationalException.class, engine::connect);
            assertFalse(e.toString().contains("s3cret"), e.getMessage());
            assertEquals(0, engine.poolStatus().open());
        }
    }

    @Test
    @Feature("ENG-02")
    void dataSource_isUsedAndNeverClosed() throws SQLException {
        addThree();
        CountingDataSource source = new CountingDataSource(url());
        Engine engine = Engine.of(source, engine().dialect());
        assertEquals(List.of("ed", "mary", "wendy"), engine.beginAndGet(this::names));
        engine.close();
        assertEquals(1, source.given());
        assertEquals(1, source.connectionsClosed());
        assertEquals(0, source.closed());
        try (Engine plain = Engine.create(url())) {
            assertEquals(List.of("ed", "mary", "wendy"), plain.beginAndGet(this::names));
        }
    }

    @Test
    void dataSource_keepsStatementsWhileAConnectionIsLent() {
        addThree();
        for (int kept : List.of(10, 0)) {
            CountingDataSource source = new CountingDataSource(url());
            try (Engine engine = Engine.of(source, engine().dialect(), EngineOption.preparedStatements(kept))) {
                try (Connection connection = engine.connect()) {
                    names(connection);
                    names(connection);
                    assertEquals(kept == 0 ? 2 : 1, source.prepared().size(), source.prepared()::toString);
                }
                engine.beginAndGet(this::names);
                assertEquals(kept == 0 ? 3 : 2, source.prepared().size(), "none outlives its connection");
            }
        }
    }

    @Test
    void options_thatCannotApply_areRefusedByName() {
        CountingDataSource source = new CountingDataSource(url());
        for (EngineOption option : List.of(
                EngineOption.poolSize(3),
                EngineOption.maxOverflow(3),
                EngineOption.poolTimeout(Duration.ofSeconds(1)),
                EngineOption.poolRecycle(Duration.ofSeconds(1)),
                EngineOption.poolPrePing(),
                EngineOption.poolFifo(),
                EngineOption.poolLeakTrace(),
                EngineOption.poolIdleTimeout(Duration.ofSeconds(1)),
                EngineOption.poolKeepalive(Duration.ofSeconds(1)),
                EngineOption.poolLeakThreshold(Duration.ofSeconds(1)),
                EngineOption.NO_POOL,
                EngineOption.SINGLE_CONNECTION,
                EngineOption.pool(NullPool::new),
                EngineOption.credentials(() -> new Credentials("a", "b")),
                EngineOption.driverProperty("a", "b"))) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> Engine.of(source, engine().dialect(), option));
            String message = Objects.requireNonNull(e.getMessage());
            assertTrue(message.contains(option.toString()), message);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> Engine.create(url(), EngineOption.NO_POOL, EngineOption.poolSize(3)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Engine.create(url(), EngineOption.poolPrePing(), EngineOption.SINGLE_CONNECTION));
        assertEquals(0, source.given());
    }

    @Test
    void engine_asDataSource_givesConnectionsOfThePoolThatComeBackClean() throws SQLException {
        addThree();
        DataSource source = engine().asDataSource();
        java.sql.Connection jdbc = source.getConnection();
        PreparedStatement left;
        try {
            assertTrue(jdbc.getAutoCommit());
            assertEquals(1, engine().poolStatus().inUse());
            jdbc.setAutoCommit(false);
            jdbc.setTransactionIsolation(java.sql.Connection.TRANSACTION_SERIALIZABLE);
            left = jdbc.prepareStatement("SELECT name FROM people");
            ResultSet open = left.executeQuery();
            assertTrue(open.next());
            try (PreparedStatement update = jdbc.prepareStatement("UPDATE people SET age = 1")) {
                assertEquals(3, update.executeUpdate());
            }
        } finally {
            jdbc.close();
        }
        assertTrue(jdbc.isClosed());
        assertTrue(left.isClosed());
        assertThrows(SQLException.class, jdbc::createStatement);
        assertEquals(0, engine().poolStatus().inUse());
        try (Connection connection = engine().connect()) {
            assertEquals(
                    7,
                    connection.execute(Sql.select(age()).where(name().eq("ed"))).scalar());
            connection.execute(Sql.delete(people));
        }
        assertEquals(3, names().size());
    }
}
