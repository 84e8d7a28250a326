package io.athanor.engine.pool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connections of a pool that nobody uses. Safe for use by several threads, without locks. */
interface IdleConnections {

    /** Adds a connection. */
    void add(PhysicalConnection connection);

    /** Adds a connection that is to be taken after all others. */
    void addLast(PhysicalConnection connection);

    /** Takes the next one, or null if there is none. */
    @Nullable PhysicalConnection poll();

    /** Takes a certain one; tells whether it was still there. */
    boolean remove(PhysicalConnection connection);

    /** Restores the order where it was given up for speed; called from time to time. */
    void restoreOrder();

    /** Those that are there now, the next first. */
    List<PhysicalConnection> list();
}
