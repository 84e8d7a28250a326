package io.athanor.sql.compiler;

import io.athanor.sql.Element;
import io.athanor.sql.Structure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Compiled statements by their structure, the least recently used dropped beyond a capacity. Lookups take no lock. */
final class CompiledStatements {

    private final int capacity;
    private final ConcurrentHashMap<StatementKey, Entry> entries = new ConcurrentHashMap<>();
    private final LikelyStatements likely = new LikelyStatements();
    private final ReentrantLock pruning = new ReentrantLock();
    private final AtomicLong clock = new AtomicLong();

    CompiledStatements(int capacity) {
        this.capacity = capacity;
    }

    int size() {
        return entries.size();
    }

    /** The statement that was used last at a place of {@link LikelyStatements}, or null. */
    @Nullable Entry likelyAt(int place) {
        return likely.at(place);
    }

    /** The statement of a structure that was not guessed, or null. */
    @Nullable Entry find(StatementKey key, int place) {
        Entry entry = entries.get(key);
        if (entry != null) {
            likely.remember(place, entry);
        }
        return entry;
    }

    /** Notes that a statement is used. */
    void use(Entry entry) {
        // Nothing is dropped but after a miss, so only misses move the clock: threads that hit write to nothing that
        // they share. Odd times are of hits, later than the even one of the miss before.
        long now = clock.get() + 1;
        if (entry.lastUsed != now) {
            entry.lastUsed = now;
        }
    }

    /**
     * Keeps a statement, unless another thread has kept an equal one meanwhile that suits its values; one that does not
     * gives way.
     */
    Entry add(Entry entry, Structure structure, int place) {
        if (capacity == 0) {
            return entry;
        }
        entry.lastUsed = clock.addAndGet(2);
        Entry present = entries.putIfAbsent(entry.key, entry);
        if (present != null && present.suits(structure)) {
            return present;
        }
        if (present != null) {
            entries.put(entry.key, entry);
        }
        likely.remember(place, entry);
        if (entries.size() > capacity + capacity / 2 && pruning.tryLock()) {
            try {
                prune();
            } finally {
                pruning.unlock();
            }
        }
        return entry;
    }

    private void prune() {
        // The times are read once: they change while they are sorted.
        record Use(Map.Entry<StatementKey, Entry> kept, long time) {}
        List<Use> oldestFirst = entries.entrySet().stream()
                .map(kept -> new Use(kept, kept.getValue().lastUsed))
                .sorted(Comparator.comparingLong(Use::time))
                .toList();
        for (Use use : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - capacity))) {
            entries.remove(use.kept().getKey());
        }
        likely.clear();
    }

    /** A statement, what it was compiled from, and what an upper layer keeps beside it. */
    static final class Entry {

        final StatementKey key;
        final CompiledSql compiled;
        final Object attachment;
        private final int @Nullable [] repeated;
        private volatile long lastUsed;
        private volatile @Nullable Kept kept;

        Entry(StatementKey key, CompiledSql compiled, Object attachment, int @Nullable [] repeated) {
            this.repeated = repeated;
            this.key = key;
            this.compiled = compiled;
            this.attachment = attachment;
        }

        /**
         * Whether a statement of this structure gets its own values: where one value stood twice when this one was
         * compiled, there must not be two of them.
         */
        boolean suits(Structure structure) {
            return repeated == null || Slots.repeats(structure, repeated);
        }

        /**
         * The values of this very statement if it was noted by {@link #note}, so that it need not be described; or
         * null.
         */
        @Nullable Object @Nullable [] valuesOf(Element statement, Object translation) {
            Kept noted = kept;
            return noted != null && noted.statement == statement && noted.translation == translation
                    ? noted.values
                    : null;
        }

        /**
         * Notes a statement of this structure, since programs keep some and execute them again. Only one that has no
         * values of its own, which others would keep alive.
         */
        void note(Element statement, Object translation, @Nullable Object[] values) {
            if (kept != null) {
                return;
            }
            for (Object value : values) {
                if (value != null) {
                    return;
                }
            }
            kept = new Kept(statement, translation, values);
        }

        /** A structure that is expected to be this statement's. */
        Structure expected() {
            return Structure.expecting(key.parts());
        }

        private record Kept(
                Element statement,
                Object translation,
                @Nullable Object[] values) {}
    }
}
