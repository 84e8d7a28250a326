package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.TwoPhaseTransaction;
import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.feature.Feature;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions that are prepared before they are committed. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Requires(Requirement.TWO_PHASE)
public class TwoPhaseSuite extends EngineFixture {

    TwoPhaseSuite(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature("ENG-11")
    void prepare_thenCommitById_onTheSameAndOnAnotherConnection() {
        try (Connection connection = engine().connect()) {
            try (TwoPhaseTransaction transaction = connection.beginTwoPhase()) {
                add(connection, "committed", 1);
                transaction.prepare();
                assertTrue(transaction.isPrepared());
                transaction.commit();
                assertFalse(transaction.isActive());
            }
            Runnable lose = bed().sessions().losing(connection);
            TwoPhaseTransaction left = connection.beginTwoPhase("left-behind-1");
            add(connection, "recovered", 1);
            left.prepare();
            lose.run();
            assertEquals(List.of("left-behind-1"), connection.recover());
            connection.commitPrepared("left-behind-1");
            assertEquals(List.of(), connection.recover());
        }
        assertEquals(List.of("committed", "recovered"), names());
    }

    @Test
    @Feature("ENG-11")
    void rollback_preparedOrNot_undoesAll() {
        try (Connection connection = engine().connect()) {
            try (TwoPhaseTransaction transaction = connection.beginTwoPhase()) {
                add(connection, "lost", 1);
                transaction.rollback();
            }
            try (TwoPhaseTransaction transaction = connection.beginTwoPhase()) {
                add(connection, "lost", 1);
                transaction.prepare();
            }
            Runnable lose = bed().sessions().losing(connection);
            TwoPhaseTransaction left = connection.beginTwoPhase("left-behind-2");
            add(connection, "lost", 1);
            left.prepare();
            lose.run();
            connection.rollbackPrepared("left-behind-2");
            assertEquals(List.of(), connection.recover());
            assertThrows(DatabaseException.class, () -> connection.rollbackPrepared("left-behind-2"));
        }
        assertEquals(List.of(), names());
    }

    @Test
    void commit_withoutPrepare_andByTheConnection() {
        try (Connection connection = engine().connect()) {
            try (TwoPhaseTransaction transaction = connection.beginTwoPhase()) {
                add(connection, "a", 1);
                transaction.commit();
            }
            TwoPhaseTransaction transaction = connection.beginTwoPhase();
            add(connection, "b", 1);
            assertThrows(ConnectionStateException.class, connection::recover);
            connection.commit();
            assertFalse(transaction.isActive());
            add(connection, "c", 1);
            connection.commit();
        }
        assertEquals(List.of("a", "b", "c"), names());
    }

    @Test
    void close_ofTheConnection_rollsBackWhatIsPrepared() {
        try (Connection connection = engine().connect()) {
            TwoPhaseTransaction transaction = connection.beginTwoPhase();
            add(connection, "lost", 1);
            transaction.prepare();
            assertThrows(ConnectionStateException.class, transaction::prepare);
        }
        try (Connection connection = engine().connect()) {
            assertEquals(List.of(), connection.recover());
        }
        assertEquals(List.of(), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "it's", "a b", "x'; DROP TABLE people; --", "ä"})
    void id_ofOtherCharacters_isRefused(String id) {
        try (Connection connection = engine().connect()) {
            assertThrows(IllegalArgumentException.class, () -> connection.beginTwoPhase(id));
            assertThrows(IllegalArgumentException.class, () -> connection.commitPrepared(id));
            assertFalse(connection.inTransaction());
        }
    }
}
