package io.athanor.compatibility.fault;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.sql.Sql;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network that fails between a program and its server. */
@SuppressWarnings("NullAway.Init") // JUnit initialises before the tests
@Requires(Requirement.NETWORK)
public class NetworkFaultSuite extends FaultSuite {

    private FaultProxy proxy;

    NetworkFaultSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    final void startProxy() {
        proxy = new FaultProxy(bed().addresses().port(url()));
    }

    @AfterEach
    final void stopProxy() {
        proxy.close();
    }

    private Engine proxied() {
        return engine(bed().addresses().impatient(url(), proxy.port()));
    }

    private void brokenInATransaction(String fault, Runnable breaks, Runnable heals) {
        try (Engine engine = proxied()) {
            addAndCommit(engine, 1);
            fill(engine);
            long begin = System.nanoTime();
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                breaks.run();
                assertFalse(succeeds(() -> add(connection, 3)));
                heals.run();
                connection.rollback();
                addAndCommit(connection, 4);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertTrue(took.toSeconds() < 30, "nobody gave up: " + took);
            conclude(fault, engine);
        }
    }

    @Test
    void resetInATransaction() {
        brokenInATransaction("network reset (RST)", proxy::reset, proxy::heal);
    }

    @Test
    void finishedInATransaction() {
        brokenInATransaction("network closed (FIN)", proxy::finish, proxy::heal);
    }

    @Test
    void scenario27_blackHole_isBoundedByTheSocketTimeout() {
        brokenInATransaction("27 network black hole, with a socket timeout", proxy::swallow, proxy::heal);
    }

    @Test
    void scenario27_blackHole_duringConnect_isBounded() {
        try (Engine engine = proxied()) {
            addAndCommit(engine, 1);
            engine.evictConnections();
            proxy.swallow();
            long begin = System.nanoTime();
            assertFalse(succeeds(() -> addAndCommit(engine, 2)));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertTrue(took.toSeconds() < 30, "nobody gave up: " + took);
            proxy.heal();
            conclude("27 network black hole while connecting", engine);
        }
    }

    @Test
    void cutInTheMiddleOfAResult() {
        try (Engine engine = proxied()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                proxy.cutAfter(50_000);
                assertFalse(succeeds(() ->
                        connection.execute(Sql.text(bed().queries().wide(1000))).all()));
                proxy.heal();
                connection.rollback();
                addAndCommit(connection, 3);
            }
            conclude("network cut in the middle of a result", engine);
        }
    }

    @Test
    void cutDuringCommit() {
        try (Engine engine = proxied()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                proxy.cutAfter(0);
                assertFalse(succeeds(connection::commit));
                inDoubt(2);
                proxy.heal();
                connection.rollback();
                addAndCommit(connection, 3);
            }
            conclude("network cut before the answer to COMMIT", engine);
        }
    }

    @Test
    void scenario24_cutWhileAConnectionIsInitialized() {
        try (Engine engine = proxied()) {
            proxy.cutAfter(150);
            assertFalse(succeeds(() -> addAndCommit(engine, 1)));
            proxy.heal();
            addAndCommit(engine, 2);
            conclude("24 network cut while the first connection is made", engine);
        }
    }

    @Test
    void refused_thenBack() {
        try (Engine engine = proxied()) {
            addAndCommit(engine, 1);
            engine.evictConnections();
            proxy.refuse();
            assertFalse(succeeds(() -> addAndCommit(engine, 2)));
            proxy.heal();
            addAndCommit(engine, 3);
            conclude("connection refused, then accepted", engine);
        }
    }
}
