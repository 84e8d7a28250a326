package io.athanor.engine;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a connection is executing, so that others can cancel it. A cancellation never reaches the
 * statement after the one that it was meant for.
 */
final class StatementControl {

    private static final Object CANCELLING = new Object();

    private final AtomicReference<@Nullable Object> running = new AtomicReference<>();
    private final ReentrantLock cancellation = new ReentrantLock();
    private @Nullable CompletableFuture<@Nullable Void> timer;

    /**
     * Notes that a statement begins.
     *
     * @param limit the time after which to cancel it, or null if nobody but the driver need watch the time
     */
    void begin(Statement statement, @Nullable Duration limit) {
        running.setRelease(statement);
        if (limit != null) {
            CompletableFuture<@Nullable Void> clock = new CompletableFuture<>();
            // Not on the thread that watches the time, which the whole program shares: cancelling may wait for a
            // network.
            var unused = clock.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS).whenCompleteAsync((nothing, e) -> {
                if (e instanceof TimeoutException) {
                    cancelLate(statement);
                }
            });
            timer = clock;
        }
    }

    /** Notes that the statement has ended; waits for a cancellation that is on its way. */
    void end(Statement statement) {
        CompletableFuture<@Nullable Void> clock = timer;
        if (clock != null) {
            timer = null;
            clock.complete(null);
        }
        if (!running.compareAndSet(statement, null)) {
            cancellation.lock();
            cancellation.unlock();
            running.set(null);
        }
    }

    /** Cancels the statement that is being executed, if there is one. */
    void cancel() throws SQLException {
        if (running.get() instanceof Statement statement) {
            cancel(statement);
        }
    }

    private void cancel(Statement statement) throws SQLException {
        cancellation.lock();
        try {
            if (running.compareAndSet(statement, CANCELLING)) {
                try {
                    statement.cancel();
                } finally {
                    running.compareAndSet(CANCELLING, statement);
                }
            }
        } finally {
            cancellation.unlock();
        }
    }

    private void cancelLate(Statement statement) {
        try {
            cancel(statement);
        } catch (SQLException e) {
            System.getLogger("io.athanor.engine")
                    .log(Level.WARNING, "a statement that takes too long could not be cancelled", e);
        }
    }
}
