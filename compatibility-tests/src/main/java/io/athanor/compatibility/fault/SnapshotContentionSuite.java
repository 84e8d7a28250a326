package io.athanor.compatibility.fault;

import static io.athanor.engine.Retry.retry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Contention where transactions that see one state fail if they change what has changed since. */
public abstract class SnapshotContentionSuite extends ContentionSuite {

    /** For the suites of the databases. */
    protected SnapshotContentionSuite() {}

    /** Makes the transactions of a connection see one state only, and fail if they change what has changed since. */
    protected abstract void useSnapshots(Connection connection);

    /** Reads, lets somebody else change what was read, and changes it then. */
    private void changeWhatHasChanged(Connection connection, Engine others, boolean letOthers) {
        useSnapshots(connection);
        amount(connection, 1);
        if (letOthers) {
            others.begin(other -> increase(other, 1));
        }
        increase(connection, 1);
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
            assertEquals(1, amount(engine, 1));
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
            assertEquals(2, amount(engine, 1));
            conclude("31, 34 serialization failure, with retry", engine);
        }
    }
}
