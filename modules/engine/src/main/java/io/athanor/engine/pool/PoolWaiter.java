package io.athanor.engine.pool;

import java.util.concurrent.TimeUnit;
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

    /** How long the first in line lets others go before it. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Thread thread = Thread.currentThread();
    private final long since = System.nanoTime();
    private final AtomicReference<@Nullable Object> handed = new AtomicReference<>();
    private volatile boolean impatient;
    private volatile boolean woken;

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

    long since() {
        return since;
    }

    /** Whether nobody may go before it any more, as {@link #lookAtClock} has found. */
    boolean isImpatient() {
        return impatient;
    }

    /** Makes it impatient if it has waited for long enough. */
    void lookAtClock() {
        if (!impatient && System.nanoTime() - since >= PATIENCE_NANOS) {
            impatient = true;
        }
    }

    /** Has it look for a connection itself. */
    void wake() {
        if (!woken) {
            woken = true;
            LockSupport.unpark(thread);
        }
    }

    /**
     * Notes, before it looks, that it has to be woken when something comes afterwards; tells whether it was woken
     * before.
     */
    boolean aboutToLook() {
        boolean before = woken;
        woken = false;
        return before;
    }

    /** Notes that nobody need wake it, since it will soon look by itself. */
    void aboutToNap() {
        woken = true;
    }
}
