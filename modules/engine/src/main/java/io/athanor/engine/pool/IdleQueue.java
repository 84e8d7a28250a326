package io.athanor.engine.pool;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Idle connections of which the one that has rested longest is taken first. */
final class IdleQueue implements IdleConnections {

    private final Queue<PhysicalConnection> queue = new ConcurrentLinkedQueue<>();

    @Override
    public void add(PhysicalConnection connection) {
        queue.add(connection);
    }

    @Override
    public void addLast(PhysicalConnection connection) {
        queue.add(connection);
    }

    @Override
    public @Nullable PhysicalConnection poll() {
        return queue.poll();
    }

    @Override
    public boolean remove(PhysicalConnection connection) {
        return queue.remove(connection);
    }

    @Override
    public void restoreOrder() {
        // It is never given up.
    }

    @Override
    public List<PhysicalConnection> list() {
        return List.copyOf(queue);
    }
}
