package io.athanor.engine.pool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connections of a pool that nobody uses. Safe for use by several threads, without locks. */
interface IdleConnections {

    /** Adds a connection unless there are already as many as are kept; tells whether it did. */
    boolean add(PhysicalConnection connection);

    /** As {@link #add}, so that the connection is taken after all others. */
    boolean addLast(PhysicalConnection connection);

    /** Takes the next one, or null if there is none. */
    @Nullable PhysicalConnection poll();

    /** Takes a certain one; tells whether it was still there. */
    boolean remove(PhysicalConnection connection);

    /** How many there are. */
    int count();

    /** Those that are there now, the next first. */
    List<PhysicalConnection> list();
}
