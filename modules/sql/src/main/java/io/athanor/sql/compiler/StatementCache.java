package io.athanor.sql.compiler;

import io.athanor.sql.Statement;
import io.athanor.sql.dialect.Dialect;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Compiled statements of one dialect by their structure, the least recently used dropped beyond a capacity.
 *
 * <p>Safe for use by several threads. Lookups take no lock; a statement that two threads miss at the same time is
 * compiled twice and kept once.
 */
public final class StatementCache {

    private final Dialect dialect;
    private final int capacity;
    private final ConcurrentHashMap<Integer, Entry> buckets = new ConcurrentHashMap<>();
    private final ReentrantLock pruning = new ReentrantLock();
    private final AtomicLong clock = new AtomicLong();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /**
     * An empty cache.
     *
     * @param capacity the number of statements kept; it may be exceeded by a half for a moment; 0 keeps none
     */
    public StatementCache(Dialect dialect, int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("the capacity of a statement cache must not be below zero: " + capacity);
        }
        this.dialect = dialect;
        this.capacity = capacity;
    }

    /** The dialect that is compiled for. */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * A statement with its own values, and with those given by name, ready to be sent; compiled only if it has not been
     * before.
     */
    public BoundSql prepare(Statement statement, Map<String, ?> named) {
        return prepare(statement, named, PLAIN).bound();
    }

    /**
     * A statement that an upper layer replaces before it is compiled, with what that layer wants to keep beside it.
     *
     * @param translation what to compile in place of the statement; called only if it has not been compiled before
     */
    public <A> Prepared<A> prepare(Statement statement, Map<String, ?> named, Translation<A> translation) {
        KeyBuilder builder = new KeyBuilder();
        Entry entry = find(statement, translation, builder);
        @SuppressWarnings("unchecked")
        A attachment = (A) entry.attachment;
        return new Prepared<>(entry.compiled.bind(builder.values(), named), attachment);
    }

    /**
     * The compiled form of a statement whose values are given at execution; compiled only if it has not been before.
     */
    public CompiledSql compile(Statement statement) {
        return compile(statement, PLAIN).sql();
    }

    /** The compiled form of a statement that an upper layer replaces, with what that layer keeps beside it. */
    public <A> Compiled<A> compile(Statement statement, Translation<A> translation) {
        Entry entry = find(statement, translation, new KeyBuilder());
        @SuppressWarnings("unchecked")
        A attachment = (A) entry.attachment;
        return new Compiled<>(entry.compiled, attachment);
    }

    private Entry find(Statement statement, Translation<?> translation, KeyBuilder builder) {
        builder.attribute(translation.identity());
        builder.add(statement.element());
        if (!builder.isCacheable()) {
            misses.increment();
            return compile(statement, builder, translation);
        }
        Entry entry = find(builder);
        if (entry == null) {
            misses.increment();
            return add(builder, compile(statement, builder, translation));
        }
        hits.increment();
        return entry;
    }

    /** The counters. */
    public CacheStatistics statistics() {
        return new CacheStatistics(hits.sum(), misses.sum(), size());
    }

    private int size() {
        int size = 0;
        for (Entry first : buckets.values()) {
            for (Entry entry = first; entry != null; entry = entry.next) {
                size++;
            }
        }
        return size;
    }

    private <A> Entry compile(Statement statement, KeyBuilder builder, Translation<A> translation) {
        Translated<A> translated = translation.translate(statement);
        SqlCompiler compiler = dialect.facet(SqlFacet.class).newCompiler();
        CompiledSql compiled = compiler.compile(translated.statement(), builder.slots());
        return new Entry(builder.key(), compiled, translated.attachment(), null);
    }

    private @Nullable Entry find(KeyBuilder builder) {
        for (Entry entry = buckets.get(builder.hash()); entry != null; entry = entry.next) {
            if (builder.matches(entry.key)) {
                // Nothing is dropped but after a miss, so only misses move the clock: threads that hit write to nothing
                // that they share. Odd times are of hits, later than the even one of the miss before.
                long now = clock.get() + 1;
                if (entry.lastUsed != now) {
                    entry.lastUsed = now;
                }
                return entry;
            }
        }
        return null;
    }

    private Entry add(KeyBuilder builder, Entry entry) {
        if (capacity == 0) {
            return entry;
        }
        entry.lastUsed = clock.addAndGet(2);
        buckets.compute(builder.hash(), (hash, first) -> new Entry(entry, first));
        if (buckets.size() > capacity + capacity / 2 && pruning.tryLock()) {
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
        List<Use> oldestFirst = buckets.entrySet().stream()
                .map(bucket -> new Use(bucket.getKey(), bucket.getValue(), bucket.getValue().lastUsed))
                .sorted(Comparator.comparingLong(Use::time))
                .toList();
        for (Use use : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - capacity))) {
            buckets.remove(use.bucket(), use.first());
        }
    }

    private record Use(Integer bucket, Entry first, long time) {}

    /**
     * Replaces a statement before it is compiled.
     *
     * @param <A> what is kept beside the compiled statement
     */
    public interface Translation<A> {

        /** What to compile, and what to keep beside it. */
        Translated<A> translate(Statement statement);

        /** What tells this translation's results apart from those of others; a part of the key. */
        Object identity();
    }

    /**
     * A statement to compile and what is kept beside it.
     *
     * @param statement what to compile
     * @param attachment what is kept
     * @param <A> its type
     */
    public record Translated<A>(Statement statement, A attachment) {}

    /**
     * A statement ready to be sent and what was kept beside its compiled form.
     *
     * @param bound the statement
     * @param attachment what was kept
     * @param <A> its type
     */
    public record Prepared<A>(BoundSql bound, A attachment) {}

    /**
     * A compiled statement and what was kept beside it.
     *
     * @param sql the statement
     * @param attachment what was kept
     * @param <A> its type
     */
    public record Compiled<A>(CompiledSql sql, A attachment) {}

    private static final Translation<Boolean> PLAIN = new Translation<>() {
        @Override
        public Translated<Boolean> translate(Statement statement) {
            return new Translated<>(statement, true);
        }

        @Override
        public Object identity() {
            return StatementCache.class;
        }
    };

    private static final class Entry {

        final StatementKey key;
        final CompiledSql compiled;
        final Object attachment;
        final @Nullable Entry next;
        volatile long lastUsed;

        Entry(StatementKey key, CompiledSql compiled, Object attachment, @Nullable Entry next) {
            this.key = key;
            this.compiled = compiled;
            this.attachment = attachment;
            this.next = next;
        }

        Entry(Entry entry, @Nullable Entry next) {
            this(entry.key, entry.compiled, entry.attachment, next);
            this.lastUsed = entry.lastUsed;
        }
    }
}
