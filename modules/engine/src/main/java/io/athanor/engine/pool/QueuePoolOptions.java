package io.athanor.engine.pool;

import java.time.Duration;

/**
 * How a {@link QueuePool} behaves. Immutable.
 *
 * @param size how many connections are kept when nobody uses them
 * @param maxOverflow how many more may be open while they are used, -1 for any number
 * @param timeout how long to wait for a connection; zero for not at all
 * @param upkeep what is done as time goes by
 * @param prePing whether a connection is asked for a sign of life before it is handed out
 * @param lifo whether the connection used last is handed out first, so that a quiet pool lets the others rest; under
 *     contention threads prefer those that they had before
 * @param leakTrace whether to record where each connection was acquired, to tell it when one is lost; costs time
 */
public record QueuePoolOptions(
        int size,
        int maxOverflow,
        Duration timeout,
        PoolUpkeep upkeep,
        boolean prePing,
        boolean lifo,
        boolean leakTrace) {

    /** 5 connections, 10 more under load, 30 seconds of waiting, no upkeep, no ping, last in first out, no trace. */
    public static final QueuePoolOptions DEFAULT =
            new QueuePoolOptions(5, 10, Duration.ofSeconds(30), PoolUpkeep.NONE, false, true, false);

    /** Checks that the pool can hold a connection and that no time is negative. */
    public QueuePoolOptions {
        if (size < 0 || maxOverflow < -1 || maxOverflow >= 0 && size + (long) maxOverflow < 1) {
            throw new IllegalArgumentException(
                    "a pool needs room for at least one connection: size " + size + ", maxOverflow " + maxOverflow);
        }
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("times of a pool must not be negative: timeout " + timeout);
        }
    }

    /** With another number of connections kept. */
    public QueuePoolOptions withSize(int newSize) {
        return new QueuePoolOptions(newSize, maxOverflow, timeout, upkeep, prePing, lifo, leakTrace);
    }

    /** With another number of connections beyond those kept, -1 for any number. */
    public QueuePoolOptions withMaxOverflow(int newOverflow) {
        return new QueuePoolOptions(size, newOverflow, timeout, upkeep, prePing, lifo, leakTrace);
    }

    /** With another time to wait. */
    public QueuePoolOptions withTimeout(Duration newTimeout) {
        return new QueuePoolOptions(size, maxOverflow, newTimeout, upkeep, prePing, lifo, leakTrace);
    }

    /** With other things done as time goes by. */
    public QueuePoolOptions withUpkeep(PoolUpkeep newUpkeep) {
        return new QueuePoolOptions(size, maxOverflow, timeout, newUpkeep, prePing, lifo, leakTrace);
    }

    /** With a greatest age of connections. */
    public QueuePoolOptions withRecycle(Duration age) {
        return withUpkeep(upkeep.withRecycle(age));
    }

    /** With a greatest time for connections to lie unused. */
    public QueuePoolOptions withIdleTimeout(Duration time) {
        return withUpkeep(upkeep.withIdleTimeout(time));
    }

    /** With a sign of life asked of unused connections at this interval. */
    public QueuePoolOptions withKeepalive(Duration interval) {
        return withUpkeep(upkeep.withKeepalive(interval));
    }

    /** With a time in use that is taken for a leak; records places of acquisition, too. */
    public QueuePoolOptions withLeakThreshold(Duration time) {
        return withUpkeep(upkeep.withLeakThreshold(time)).withLeakTrace(true);
    }

    /** With a sign of life asked for, or not. */
    public QueuePoolOptions withPrePing(boolean newPrePing) {
        return new QueuePoolOptions(size, maxOverflow, timeout, upkeep, newPrePing, lifo, leakTrace);
    }

    /** Last in first out, or first in first out. */
    public QueuePoolOptions withLifo(boolean newLifo) {
        return new QueuePoolOptions(size, maxOverflow, timeout, upkeep, prePing, newLifo, leakTrace);
    }

    /** With places of acquisition recorded, or not. */
    public QueuePoolOptions withLeakTrace(boolean newLeakTrace) {
        return new QueuePoolOptions(size, maxOverflow, timeout, upkeep, prePing, lifo, newLeakTrace);
    }

    /** The greatest number of connections open at once. */
    int limit() {
        return maxOverflow < 0 ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, size + (long) maxOverflow);
    }
}
