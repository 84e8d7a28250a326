package io.athanor.sql.compiler;

import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Compiled statements by their structure: a hash table that is read without a lock and without objects made for the
 * lookup, and written under one, since a miss costs a compilation anyway.
 */
final class CompiledStatements {

    private final int capacity;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile AtomicReferenceArray<@Nullable Entry> table = new AtomicReferenceArray<>(64);
    /** Odd times are of hits, later than the even one of the miss before: hits write to nothing that threads share. */
    private final AtomicLong clock = new AtomicLong();

    private int size;

    CompiledStatements(int capacity) {
        this.capacity = capacity;
    }

    int size() {
        writing.lock();
        try {
            return size;
        } finally {
            writing.unlock();
        }
    }

    @Nullable Entry find(Structure structure) {
        AtomicReferenceArray<@Nullable Entry> buckets = table;
        for (Entry entry = buckets.get(bucket(structure.hash(), buckets)); entry != null; entry = entry.next) {
            if (entry.key.isOf(structure)) {
                long now = clock.get() + 1;
                if (entry.lastUsed != now) {
                    entry.lastUsed = now;
                }
                return entry;
            }
        }
        return null;
    }

    /**
     * Keeps a statement, unless another thread has kept an equal one meanwhile, and drops the least recently used ones
     * if there are too many.
     */
    Entry add(Structure structure, Entry entry) {
        writing.lock();
        try {
            Entry present = find(structure);
            if (present != null) {
                return present;
            }
            entry.lastUsed = clock.addAndGet(2);
            if (size >= capacity + capacity / 2) {
                rebuild(mostRecent(), table.length());
            } else if (size >= table.length()) {
                rebuild(all(), table.length() * 2);
            }
            put(table, entry);
            size++;
            return entry;
        } finally {
            writing.unlock();
        }
    }

    private List<Entry> all() {
        List<Entry> entries = new ArrayList<>(size);
        for (int bucket = 0; bucket < table.length(); bucket++) {
            for (Entry entry = table.get(bucket); entry != null; entry = entry.next) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private List<Entry> mostRecent() {
        // The times are read once: they change while they are sorted.
        record Use(Entry entry, long time) {}
        return all().stream()
                .map(entry -> new Use(entry, entry.lastUsed))
                .sorted(Comparator.comparingLong(Use::time).reversed())
                .limit(Math.max(0, capacity - 1L))
                .map(Use::entry)
                .toList();
    }

    private void rebuild(List<Entry> entries, int length) {
        AtomicReferenceArray<@Nullable Entry> rebuilt = new AtomicReferenceArray<>(length);
        entries.forEach(entry -> put(rebuilt, new Entry(entry)));
        size = entries.size();
        table = rebuilt;
    }

    private static void put(AtomicReferenceArray<@Nullable Entry> buckets, Entry entry) {
        int bucket = bucket(entry.key.hashCode(), buckets);
        entry.next = buckets.get(bucket);
        buckets.set(bucket, entry);
    }

    private static int bucket(int hash, AtomicReferenceArray<@Nullable Entry> buckets) {
        return (hash ^ hash >>> 16) & buckets.length() - 1;
    }

    /** A statement, what it was compiled from, and what an upper layer keeps beside it. */
    static final class Entry {

        final StatementKey key;
        final CompiledSql compiled;
        final Object attachment;
        private @Nullable Entry next;
        private volatile long lastUsed;

        Entry(StatementKey key, CompiledSql compiled, Object attachment) {
            this.key = key;
            this.compiled = compiled;
            this.attachment = attachment;
        }

        private Entry(Entry entry) {
            this(entry.key, entry.compiled, entry.attachment);
            lastUsed = entry.lastUsed;
        }
    }
}
