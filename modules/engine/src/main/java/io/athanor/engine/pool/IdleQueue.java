package io.athanor.engine.pool;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Idle connections of which the one that has rested longest is taken first. */
final class IdleQueue implements IdleConnections {

    private final int capacity;
    private final Queue<PhysicalConnection> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    IdleQueue(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public boolean add(PhysicalConnection connection) {
        if (count.incrementAndGet() > capacity) {
            count.decrementAndGet();
            return false;
        }
        queue.add(connection);
        return true;
    }

    @Override
    public boolean addLast(PhysicalConnection connection) {
        return add(connection);
    }

    @Override
    public @Nullable PhysicalConnection poll() {
        PhysicalConnection connection = queue.poll();
        if (connection != null) {
            count.decrementAndGet();
        }
        return connection;
    }

    @Override
    public boolean remove(PhysicalConnection connection) {
        boolean removed = queue.remove(connection);
        if (removed) {
            count.decrementAndGet();
        }
        return removed;
    }

    @Override
    public int count() {
        return count.get();
    }

    @Override
    public List<PhysicalConnection> list() {
        return List.copyOf(queue);
    }
}
