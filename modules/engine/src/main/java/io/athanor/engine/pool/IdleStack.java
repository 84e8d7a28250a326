package io.athanor.engine.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Idle connections of which the one used last is taken first.
 *
 * <p>They are on a stack. Threads that get into each other's way there leave their connections at places of their own,
 * chosen by the thread's number, where they find them again without touching what others touch. Who finds nothing at
 * its place and on the stack takes from any place, and {@link #restoreOrder} puts all back on the stack.
 */
final class IdleStack implements IdleConnections {

    /** Array elements between two places, so that no two are in the same or in neighbouring cache lines. */
    private static final int STRIDE = 32;

    /** Places for each connection, so that threads seldom share one. */
    private static final int PLACES_EACH = 4;

    private static final int MOST_PLACES = 64;

    /** Never changed and never used again, so that comparing heads tells whether the whole stack is the same. */
    private record Entry(
            PhysicalConnection connection, @Nullable Entry below) {}

    private final AtomicReference<@Nullable Entry> top = new AtomicReference<>();
    private final AtomicReferenceArray<@Nullable PhysicalConnection> places;
    private final int mask;

    /** An empty stack, with places enough for threads that use so many connections. */
    IdleStack(int size) {
        int count = Integer.highestOneBit(Math.min(MOST_PLACES, PLACES_EACH * Math.max(1, size)));
        this.mask = count - 1;
        this.places = new AtomicReferenceArray<>((count + 1) * STRIDE);
    }

    /** The array index of a place; the first elements, which share their line with the array's length, are left out. */
    private static int index(int place) {
        return (place + 1) * STRIDE;
    }

    private int ownPlace() {
        return (int) Thread.currentThread().getId() & mask;
    }

    @Override
    public void add(PhysicalConnection connection) {
        while (!(connection.isContended() && places.compareAndSet(index(ownPlace()), null, connection))) {
            Entry seen = top.get();
            if (top.compareAndSet(seen, new Entry(connection, seen))) {
                return;
            }
            connection.contended(true);
        }
    }

    @Override
    public void addLast(PhysicalConnection connection) {
        while (true) {
            Entry seen = top.get();
            Entry rebuilt = new Entry(connection, null);
            List<PhysicalConnection> others = fromTop(seen);
            for (int i = others.size() - 1; i >= 0; i--) {
                rebuilt = new Entry(others.get(i), rebuilt);
            }
            if (top.compareAndSet(seen, rebuilt)) {
                return;
            }
        }
    }

    @Override
    public @Nullable PhysicalConnection poll() {
        PhysicalConnection own = takeFrom(index(ownPlace()));
        if (own != null) {
            return own;
        }
        Entry seen = top.get();
        boolean alone = true;
        while (seen != null) {
            if (top.compareAndSet(seen, seen.below)) {
                seen.connection.contended(!alone);
                return seen.connection;
            }
            alone = false;
            seen = top.get();
        }
        return pollPlaces();
    }

    private @Nullable PhysicalConnection pollPlaces() {
        int first = ownPlace() + 1;
        for (int place = 0; place <= mask; place++) {
            PhysicalConnection found = takeFrom(index((first + place) & mask));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable PhysicalConnection takeFrom(int index) {
        PhysicalConnection seen = places.get(index);
        return seen != null && places.compareAndSet(index, seen, null) ? seen : null;
    }

    @Override
    public boolean remove(PhysicalConnection connection) {
        for (int place = 0; place <= mask; place++) {
            if (places.compareAndSet(index(place), connection, null)) {
                return true;
            }
        }
        while (true) {
            Entry seen = top.get();
            List<PhysicalConnection> all = fromTop(seen);
            if (!all.contains(connection)) {
                return false;
            }
            Entry rebuilt = null;
            for (int i = all.size() - 1; i >= 0; i--) {
                if (all.get(i) != connection) {
                    rebuilt = new Entry(all.get(i), rebuilt);
                }
            }
            if (top.compareAndSet(seen, rebuilt)) {
                return true;
            }
        }
    }

    @Override
    public void restoreOrder() {
        for (int place = 0; place <= mask; place++) {
            PhysicalConnection connection = takeFrom(index(place));
            if (connection != null) {
                connection.contended(false);
                add(connection);
            }
        }
    }

    @Override
    public List<PhysicalConnection> list() {
        List<PhysicalConnection> all = fromTop(top.get());
        for (int place = 0; place <= mask; place++) {
            PhysicalConnection connection = places.get(index(place));
            if (connection != null) {
                all.add(connection);
            }
        }
        return all;
    }

    private static List<PhysicalConnection> fromTop(@Nullable Entry top) {
        List<PhysicalConnection> all = new ArrayList<>();
        for (Entry entry = top; entry != null; entry = entry.below) {
            all.add(entry.connection);
        }
        return all;
    }
}
