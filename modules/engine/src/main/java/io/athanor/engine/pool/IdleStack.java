package io.athanor.engine.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Idle connections of which the one used last is taken first. */
final class IdleStack implements IdleConnections {

    /** Never changed and never used again, so that comparing heads tells whether the whole stack is the same. */
    private record Entry(
            PhysicalConnection connection, @Nullable Entry below, int depth) {

        static Entry on(@Nullable Entry below, PhysicalConnection connection) {
            return new Entry(connection, below, depth(below) + 1);
        }

        static int depth(@Nullable Entry entry) {
            return entry == null ? 0 : entry.depth;
        }
    }

    private final int capacity;
    private final AtomicReference<@Nullable Entry> top = new AtomicReference<>();

    IdleStack(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public boolean add(PhysicalConnection connection) {
        while (true) {
            Entry seen = top.get();
            if (Entry.depth(seen) >= capacity) {
                return false;
            }
            if (top.compareAndSet(seen, Entry.on(seen, connection))) {
                return true;
            }
        }
    }

    @Override
    public boolean addLast(PhysicalConnection connection) {
        while (true) {
            Entry seen = top.get();
            if (Entry.depth(seen) >= capacity) {
                return false;
            }
            Entry rebuilt = Entry.on(null, connection);
            List<PhysicalConnection> others = fromTop(seen);
            for (int i = others.size() - 1; i >= 0; i--) {
                rebuilt = Entry.on(rebuilt, others.get(i));
            }
            if (top.compareAndSet(seen, rebuilt)) {
                return true;
            }
        }
    }

    @Override
    public @Nullable PhysicalConnection poll() {
        while (true) {
            Entry seen = top.get();
            if (seen == null) {
                return null;
            }
            if (top.compareAndSet(seen, seen.below)) {
                return seen.connection;
            }
        }
    }

    @Override
    public boolean remove(PhysicalConnection connection) {
        while (true) {
            Entry seen = top.get();
            List<PhysicalConnection> all = fromTop(seen);
            if (!all.contains(connection)) {
                return false;
            }
            Entry rebuilt = null;
            for (int i = all.size() - 1; i >= 0; i--) {
                if (all.get(i) != connection) {
                    rebuilt = Entry.on(rebuilt, all.get(i));
                }
            }
            if (top.compareAndSet(seen, rebuilt)) {
                return true;
            }
        }
    }

    @Override
    public int count() {
        return Entry.depth(top.get());
    }

    @Override
    public List<PhysicalConnection> list() {
        return fromTop(top.get());
    }

    private static List<PhysicalConnection> fromTop(@Nullable Entry top) {
        List<PhysicalConnection> all = new ArrayList<>(Entry.depth(top));
        for (Entry entry = top; entry != null; entry = entry.below) {
            all.add(entry.connection);
        }
        return all;
    }
}
