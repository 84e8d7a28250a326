package io.athanor.orm;

import io.athanor.orm.error.ConcurrentSessionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Notices when a thread comes into a session in the middle of what another one does there, such as a flush or the
 * reading of rows. A session may go from thread to thread, so nothing is kept in between.
 */
final class SessionUse {

    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();

    /** Refuses a thread that is not the one in the middle of something. */
    void check() {
        Thread present = user.get();
        if (present != null && present != Thread.currentThread()) {
            throw concurrent(present);
        }
    }

    /** Begins something; whether it is to be ended, being within nothing else. */
    boolean enter() {
        Thread own = Thread.currentThread();
        if (user.get() == own) {
            return false;
        }
        if (!user.compareAndSet(null, own)) {
            throw concurrent(user.get());
        }
        return true;
    }

    /** Ends it, as {@link #enter} said. */
    void leave(boolean entered) {
        if (entered) {
            user.set(null);
        }
    }

    private static ConcurrentSessionException concurrent(@Nullable Thread present) {
        return new ConcurrentSessionException(
                "The thread \"" + Thread.currentThread().getName()
                        + "\" uses a session while the thread \"" + (present == null ? "" : present.getName())
                        + "\" is in the middle of doing so. Open a session for each thread, and hand objects over by"
                        + " merge.");
    }
}
