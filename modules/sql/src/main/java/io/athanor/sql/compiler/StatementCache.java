package io.athanor.sql.compiler;

import io.athanor.sql.Element;
import io.athanor.sql.Statement;
import io.athanor.sql.Structure;
import io.athanor.sql.compiler.CompiledStatements.Entry;
import io.athanor.sql.dialect.Dialect;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Compiled statements of one dialect by their structure, the least recently used dropped beyond a capacity.
 *
 * <p>Safe for use by several threads. Lookups take no lock; a statement that two threads miss at the same time is
 * compiled twice and kept once.
 */
public final class StatementCache {

    private final Dialect dialect;
    private final StatementSettings settings;
    private final CompiledStatements statements;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /**
     * An empty cache.
     *
     * @param capacity the number of statements kept; it may be exceeded by a half for a moment; 0 keeps none
     */
    public StatementCache(Dialect dialect, int capacity) {
        this(dialect, capacity, StatementSettings.DEFAULT);
    }

    /**
     * An empty cache whose statements are compiled in a way.
     *
     * @param capacity the number of statements kept; it may be exceeded by a half for a moment; 0 keeps none
     */
    public StatementCache(Dialect dialect, int capacity, StatementSettings settings) {
        if (capacity < 0) {
            throw new IllegalArgumentException("the capacity of a statement cache must not be below zero: " + capacity);
        }
        this.dialect = dialect;
        this.settings = settings;
        this.statements = new CompiledStatements(capacity);
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
        Found found = find(statement, translation);
        @SuppressWarnings("unchecked")
        A attachment = (A) found.entry().attachment;
        return new Prepared<>(found.entry().compiled.bind(found.values(), named), attachment);
    }

    /**
     * The compiled form of a statement whose values are given at execution; compiled only if it has not been before.
     */
    public CompiledSql compile(Statement statement) {
        return compile(statement, PLAIN).sql();
    }

    /** The compiled form of a statement that an upper layer replaces, with what that layer keeps beside it. */
    public <A> Compiled<A> compile(Statement statement, Translation<A> translation) {
        Entry entry = find(statement, translation).entry();
        @SuppressWarnings("unchecked")
        A attachment = (A) entry.attachment;
        return new Compiled<>(entry.compiled, attachment);
    }

    /**
     * A statement with its values and its compiled form, for those who execute one and the same often: binding it asks
     * nothing of the cache.
     */
    public <A> Known<A> know(Statement statement, Translation<A> translation) {
        Found found = find(statement, translation);
        @SuppressWarnings("unchecked")
        A attachment = (A) found.entry().attachment;
        return new Known<>(found.entry().compiled, found.values(), attachment);
    }

    private record Found(Entry entry, @Nullable Object[] values) {}

    private Found find(Statement statement, Translation<?> translation) {
        Element element = statement.element();
        Object identity = translation.identity();
        int place = LikelyStatements.place(element);
        Entry likely = statements.likelyAt(place);
        @Nullable Object[] known = likely == null ? null : likely.valuesOf(element, identity);
        if (likely != null && known != null) {
            return hit(likely, known);
        }
        Structure structure = likely == null ? new Structure() : likely.expected();
        structure.attribute(identity);
        try {
            structure.part(element);
        } catch (StackOverflowError e) {
            throw new NestingException(e);
        }
        @Nullable Object[] values = structure.values();
        if (!structure.isCacheable()) {
            misses.increment();
            return new Found(compile(statement, structure, new StatementKey(structure), translation), values);
        }
        if (likely != null && structure.isAsExpected() && likely.suits(structure)) {
            likely.note(element, identity, values);
            return hit(likely, values);
        }
        StatementKey key = new StatementKey(structure);
        Entry found = statements.find(key, place);
        if (found != null && found.suits(structure)) {
            return hit(found, values);
        }
        misses.increment();
        return new Found(statements.add(compile(statement, structure, key, translation), structure, place), values);
    }

    private Found hit(Entry entry, @Nullable Object[] values) {
        hits.increment();
        statements.use(entry);
        return new Found(entry, values);
    }

    /** The counters. */
    public CacheStatistics statistics() {
        return new CacheStatistics(hits.sum(), misses.sum(), statements.size());
    }

    private <A> Entry compile(Statement statement, Structure structure, StatementKey key, Translation<A> translation) {
        Translated<A> translated = translation.translate(statement);
        SqlCompiler compiler = dialect.facet(SqlFacet.class).newCompiler();
        CompiledSql compiled = compiler.compile(translated.statement(), Slots.of(structure), settings);
        return new Entry(key, compiled, translated.attachment(), Slots.repeated(structure));
    }

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

    /**
     * A compiled statement with its own values, and what was kept beside it. Immutable; safe for use by several
     * threads.
     *
     * @param <A> the type of what was kept
     */
    public static final class Known<A> {

        private final CompiledSql sql;
        private final @Nullable Object[] values;
        private final A attachment;

        Known(CompiledSql sql, @Nullable Object[] values, A attachment) {
            this.sql = sql;
            this.values = values;
            this.attachment = attachment;
        }

        /** The statement with its own values, and with those given by name, ready to be sent. */
        public BoundSql bind(Map<String, ?> named) {
            return sql.bind(values, named);
        }

        /** What was kept beside the compiled form. */
        public A attachment() {
            return attachment;
        }
    }

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
}
