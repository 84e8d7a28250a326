package io.athanor.engine.pool;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread that waits for a connection, and what it is handed: once, either by a giver or by giving up itself. */
final class PoolWaiter {

    /** Handed instead of a connection: leave to open one. */
    static final Object PERMIT = new Object();

    /** Handed when the pool closes. */
    static final Object CLOSED = new Object();

    private static final Object GIVEN_UP = new Object();

    private final Thread thread = Thread.currentThread();
    private final AtomicReference<@Nullable Object> handed = new AtomicReference<>();

    boolean offer(Object offered) {
        boolean taken = handed.compareAndSet(null, offered);
        if (taken) {
            LockSupport.unpark(thread);
        }
        return taken;
    }

    /** Whether nothing was handed before; nothing will be from now on. */
    boolean giveUp() {
        return handed.compareAndSet(null, GIVEN_UP);
    }

    @Nullable Object handed() {
        return handed.get();
    }
}
