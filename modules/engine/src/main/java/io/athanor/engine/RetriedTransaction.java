package io.athanor.engine;

import io.athanor.engine.error.DatabaseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A transaction that is repeated as long as its policy allows. */
final class RetriedTransaction {

    private final Engine engine;
    private final Retry retry;

    RetriedTransaction(Engine engine, Retry retry) {
        this.engine = engine;
        this.retry = retry;
    }

    <R extends @Nullable Object, E extends Exception> R run(ConnectionFunction<R, E> work) throws E {
        List<Throwable> failures = new ArrayList<>();
        while (true) {
            try {
                return engine.beginAndGet(work);
            } catch (Exception e) {
                DatabaseException reason = retry.reason(e);
                int attempt = failures.size() + 1;
                if (reason == null || attempt >= retry.attempts() || !pause(retry.pause(attempt))) {
                    failures.stream().filter(failure -> failure != e).forEach(e::addSuppressed);
                    throw e;
                }
                failures.add(e);
                engine.listeners().retrying(reason, attempt);
            }
        }
    }

    /** Whether the thread was left alone during the pause; if not it stays interrupted. */
    private static boolean pause(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
