package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.DisconnectedException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.feature.Feature;
import io.athanor.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an engine does besides when its database is a server whose connections can break. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Requires(Requirement.ENDED_SESSIONS)
@EveryBed(Reach.POOL)
public class ServerEngineSuite extends FreshDatabaseFixture {

    ServerEngineSuite(TestBed bed) {
        super(bed);
    }

    private void kill(Connection victim) {
        Object number = victim.execute(Sql.text(bed().sessions().numberQuery())).scalarOne();
        try (Connection killer = engine().connect()) {
            killer.execute(
                    Sql.text(bed().sessions().end(((Number) java.util.Objects.requireNonNull(number)).longValue())));
            killer.commit();
        }
    }

    @Test
    @Feature("ENG-17")
    void killed_inATransaction_isToldOnceAndRollbackMakesItUsable() {
        try (Connection connection = engine().connect()) {
            add(connection, "lost", 1);
            kill(connection);
            assertThrows(DisconnectedException.class, () -> add(connection, "also lost", 1));
            assertTrue(connection.isLost());
            assertThrows(ConnectionStateException.class, () -> add(connection, "too early", 1));
            connection.rollback();
            assertFalse(connection.isLost());
            add(connection, "kept", 1);
            connection.commit();
        }
        assertEquals(List.of("kept"), names());
    }

    @Test
    void killed_idleInThePool_isReplacedTogetherWithItsContemporaries() {
        try (Connection first = engine().connect();
                Connection second = engine().connect()) {
            names(first);
            names(second);
        }
        try (Connection first = engine().connect()) {
            kill(first);
            assertThrows(DisconnectedException.class, () -> names(first));
        }
        long opened = engine().poolStatus().opened();
        assertEquals(List.of(), names());
        assertTrue(engine().poolStatus().opened() > opened, "a connection of the old generation was used again");
    }

    private static List<?> names(Connection connection) {
        return connection.execute(Sql.text("SELECT name FROM people")).scalars().all();
    }

    @Test
    void killed_beforeCommit_isInDoubt() {
        try (Connection connection = engine().connect()) {
            add(connection, "a", 1);
            kill(connection);
            DisconnectedException e = assertThrows(DisconnectedException.class, connection::commit);
            assertEquals(ErrorCode.COMMIT_IN_DOUBT, e.code());
            connection.rollback();
        }
        assertEquals(List.of(), names());
    }
}
