package io.athanor.engine.pool;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link QueuePool} does about its connections as time goes by; null stands for nothing. Immutable.
 *
 * @param recycle the age beyond which a connection is never handed out; each lives a little less, by up to a tenth, so
 *     that not all are replaced at once
 * @param idleTimeout how long a connection may lie unused before it is closed
 * @param keepalive how long a connection may lie unused before it is asked for a sign of life, again and again
 * @param leakThreshold how long a connection may be in use before that is logged, with the place where it was acquired
 */
public record PoolUpkeep(
        @Nullable Duration recycle,
        @Nullable Duration idleTimeout,
        @Nullable Duration keepalive,
        @Nullable Duration leakThreshold) {

    /** Connections live for ever, and nobody looks after them. */
    public static final PoolUpkeep NONE = new PoolUpkeep(null, null, null, null);

    /** Checks that no time is negative, and that only the age may be zero. */
    public PoolUpkeep {
        if (recycle != null && recycle.isNegative()) {
            throw new IllegalArgumentException("times of a pool must not be negative: recycle " + recycle);
        }
        requirePositive("idleTimeout", idleTimeout);
        requirePositive("keepalive", keepalive);
        requirePositive("leakThreshold", leakThreshold);
    }

    private static void requirePositive(String name, @Nullable Duration time) {
        if (time != null && (time.isNegative() || time.isZero())) {
            throw new IllegalArgumentException(
                    "the time of a pool's " + name + " must be positive; leave it out for none: " + time);
        }
    }

    /** With a greatest age. */
    public PoolUpkeep withRecycle(@Nullable Duration newRecycle) {
        return new PoolUpkeep(newRecycle, idleTimeout, keepalive, leakThreshold);
    }

    /** With a greatest time of lying unused. */
    public PoolUpkeep withIdleTimeout(@Nullable Duration newIdleTimeout) {
        return new PoolUpkeep(recycle, newIdleTimeout, keepalive, leakThreshold);
    }

    /** With a sign of life asked for at this interval. */
    public PoolUpkeep withKeepalive(@Nullable Duration newKeepalive) {
        return new PoolUpkeep(recycle, idleTimeout, newKeepalive, leakThreshold);
    }

    /** With a time in use that is taken for a leak. */
    public PoolUpkeep withLeakThreshold(@Nullable Duration newThreshold) {
        return new PoolUpkeep(recycle, idleTimeout, keepalive, newThreshold);
    }

    /** Whether somebody has to look after the pool; an age alone is seen to when a connection is handed out. */
    boolean needsRounds() {
        return idleTimeout != null || keepalive != null || leakThreshold != null;
    }

    /** Whether it has to be known since when connections lie unused. */
    boolean countsIdleTime() {
        return idleTimeout != null || keepalive != null;
    }

    /** The time between two rounds: half of the shortest time, at least 10 milliseconds and at most half a minute. */
    Duration interval() {
        Duration half = Stream.of(idleTimeout, keepalive, leakThreshold)
                .filter(time -> time != null)
                .min(Duration::compareTo)
                .orElse(Duration.ofMinutes(1))
                .dividedBy(2);
        Duration most = Duration.ofSeconds(30);
        Duration least = Duration.ofMillis(10);
        return half.compareTo(most) > 0 ? most : half.compareTo(least) < 0 ? least : half;
    }
}
