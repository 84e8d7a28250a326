package io.athanor.orm.metamodel;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes keys that are unique without asking a database; generated code uses it. Safe for use by several threads. */
public final class UniqueIds {

    /** The milliseconds and a counter of 12 bits of the last one that is ordered by time. */
    private static final AtomicLong LAST = new AtomicLong();

    private UniqueIds() {}

    /** A random one. */
    public static UUID random() {
        return UUID.randomUUID();
    }

    /**
     * One that is greater than all that this program made before: of version 7, with the milliseconds since 1970 in
     * front, a counter within them, and random bits.
     */
    public static UUID timeOrdered() {
        long now = System.currentTimeMillis() << 12;
        long place = LAST.updateAndGet(last -> Math.max(now, last + 1));
        long high = (place >>> 12) << 16 | 0x7000 | place & 0xFFF;
        long low = ThreadLocalRandom.current().nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
