package io.athanor.engine.pool;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link QueuePool} behaves. Immutable.
 *
 * @param size how many connections are kept when nobody uses them
 * @param maxOverflow how many more may be open while they are used
 * @param timeout how long to wait for a connection
 * @param recycle the age beyond which a connection is replaced before it is handed out, or null for any age
 * @param prePing whether a connection is asked for a sign of life before it is handed out
 * @param lifo whether the connection used last is handed out first, so that a quiet pool lets the others rest
 * @param leakTrace whether to record where each connection was acquired, to tell it when one is lost; costs time
 */
public record QueuePoolOptions(
        int size,
        int maxOverflow,
        Duration timeout,
        @Nullable Duration recycle,
        boolean prePing,
        boolean lifo,
        boolean leakTrace) {

    /** 5 connections, 10 more under load, 30 seconds of waiting, any age, no ping, last in first out, no trace. */
    public static final QueuePoolOptions DEFAULT =
            new QueuePoolOptions(5, 10, Duration.ofSeconds(30), null, false, true, false);

    /** Checks that the pool can hold a connection and that no time is negative. */
    public QueuePoolOptions {
        if (size < 0 || maxOverflow < 0 || size + maxOverflow < 1) {
            throw new IllegalArgumentException(
                    "a pool needs room for at least one connection: size " + size + ", maxOverflow " + maxOverflow);
        }
        if (timeout.isNegative() || recycle != null && recycle.isNegative()) {
            throw new IllegalArgumentException(
                    "times of a pool must not be negative: timeout " + timeout + ", recycle " + recycle);
        }
    }

    /** With another number of connections kept. */
    public QueuePoolOptions withSize(int newSize) {
        return new QueuePoolOptions(newSize, maxOverflow, timeout, recycle, prePing, lifo, leakTrace);
    }

    /** With another number of connections beyond those kept. */
    public QueuePoolOptions withMaxOverflow(int newOverflow) {
        return new QueuePoolOptions(size, newOverflow, timeout, recycle, prePing, lifo, leakTrace);
    }

    /** With another time to wait. */
    public QueuePoolOptions withTimeout(Duration newTimeout) {
        return new QueuePoolOptions(size, maxOverflow, newTimeout, recycle, prePing, lifo, leakTrace);
    }

    /** With a greatest age. */
    public QueuePoolOptions withRecycle(Duration newRecycle) {
        return new QueuePoolOptions(size, maxOverflow, timeout, newRecycle, prePing, lifo, leakTrace);
    }

    /** With a sign of life asked for, or not. */
    public QueuePoolOptions withPrePing(boolean newPrePing) {
        return new QueuePoolOptions(size, maxOverflow, timeout, recycle, newPrePing, lifo, leakTrace);
    }

    /** Last in first out, or first in first out. */
    public QueuePoolOptions withLifo(boolean newLifo) {
        return new QueuePoolOptions(size, maxOverflow, timeout, recycle, prePing, newLifo, leakTrace);
    }

    /** With places of acquisition recorded, or not. */
    public QueuePoolOptions withLeakTrace(boolean newLeakTrace) {
        return new QueuePoolOptions(size, maxOverflow, timeout, recycle, prePing, lifo, newLeakTrace);
    }
}
