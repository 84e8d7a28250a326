package io.athanor.compatibility.fault;

import static io.athanor.engine.Retry.retry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Contention where transactions that see one state fail if they change what has changed since. */
@Requires(Requirement.SNAPSHOTS)
public class SnapshotContentionSuite extends FaultSuite {

    SnapshotContentionSuite(TestBed bed) {
        super(bed);
    }

    /** Reads, lets somebody else change what was read, and changes it then. */
    private void changeWhatHasChanged(Connection connection, Engine others, boolean letOthers) {
        bed().sessions().useSnapshots(connection);
        ContentionSuite.amount(connection, 1);
        if (letOthers) {
            others.begin(other -> ContentionSuite.increase(other, 1));
        }
        ContentionSuite.increase(connection, 1);
    }

    @Test
    void scenario31_serializationFailure() {
        try (Engine engine = engine();
                Engine others = engine()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                assertFalse(succeeds(() -> changeWhatHasChanged(connection, others, true)));
                connection.rollback();
            }
            assertEquals(1, ContentionSuite.amount(engine, 1));
            conclude("31 serialization failure", engine);
        }
    }

    @Test
    void scenario31And34_serializationFailure_withRetry() {
        try (Engine engine = engine();
                Engine others = engine()) {
            addAndCommit(engine, 1);
            AtomicInteger attempts = new AtomicInteger();
            assertTrue(succeeds(() -> engine.transaction(
                    retry(3),
                    connection -> changeWhatHasChanged(connection, others, attempts.incrementAndGet() == 1))));
            assertEquals(2, attempts.get());
            assertEquals(2, ContentionSuite.amount(engine, 1));
            conclude("31, 34 serialization failure, with retry", engine);
        }
    }
}
