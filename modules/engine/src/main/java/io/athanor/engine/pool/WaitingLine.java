package io.athanor.engine.pool;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Those who wait for a connection, in the order of their arrival. Safe for use by several threads, without locks. */
final class WaitingLine {

    private final Queue<PoolWaiter> waiters = new ConcurrentLinkedQueue<>();

    boolean isEmpty() {
        return waiters.isEmpty();
    }

    /** The one who has waited longest, or null. */
    @Nullable PoolWaiter first() {
        return waiters.peek();
    }

    int size() {
        return waiters.size();
    }

    /** Puts the current thread at the end of the line. */
    PoolWaiter join() {
        PoolWaiter waiter = new PoolWaiter();
        waiters.add(waiter);
        return waiter;
    }

    /** Takes one that gave up out of the line. */
    void leave(PoolWaiter waiter) {
        waiters.remove(waiter);
    }

    /** Hands something to the first who still waits; false if nobody does. */
    boolean handOver(Object offered) {
        PoolWaiter waiter;
        while ((waiter = waiters.poll()) != null) {
            if (waiter.offer(offered)) {
                return true;
            }
        }
        return false;
    }
}
