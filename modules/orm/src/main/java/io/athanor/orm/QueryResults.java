package io.athanor.orm;

import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.engine.NoResultFoundException;
import io.athanor.engine.Row;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The results of a SELECT in a session, in each form that is asked for; each call executes it anew.
 *
 * @param <T> a result: an object of a mapped class, a {@link Row}, or what a {@link Bundle} makes
 */
public abstract sealed class QueryResults<T> implements Iterable<T> permits JoinableQuery, PreparedResults {

    QueryResults() {}

    /** The execution of the SELECT. */
    abstract QueryRun<T> run();

    /** All results, in order; objects of a class come once each. */
    public List<T> all() {
        return run().all();
    }

    /** The first result. */
    public Optional<T> first() {
        try (Portions<T> portions = run().portions()) {
            return portions.hasNext() ? Optional.of(portions.next()) : Optional.empty();
        }
    }

    /**
     * The only result.
     *
     * @throws NoResultFoundException if there is none
     * @throws MultipleResultsFoundException if there are several
     */
    public T one() {
        return oneOrNone()
                .orElseThrow(() -> new NoResultFoundException("No row was found where one was required: " + this));
    }

    /**
     * The only result, if there is one.
     *
     * @throws MultipleResultsFoundException if there are several
     */
    public Optional<T> oneOrNone() {
        List<T> results = all();
        if (results.size() > 1) {
            throw new MultipleResultsFoundException(
                    results.size() + " results were found where one at most was allowed: " + this);
        }
        return results.isEmpty() ? Optional.empty() : Optional.of(results.get(0));
    }

    /**
     * The first value of the only row, or null if there is no row.
     *
     * @throws MultipleResultsFoundException if there are several rows
     */
    public @Nullable Object scalar() {
        T only = oneOrNone().orElse(null);
        return only instanceof Row row ? row.get(0) : only;
    }

    /**
     * The first value of the only row as a class, or null if there is no row.
     *
     * @throws MultipleResultsFoundException if there are several rows
     * @throws ClassCastException if it is of another class
     */
    public <V> @Nullable V scalar(Class<V> type) {
        return type.cast(scalar());
    }

    /**
     * The results as a stream, in portions: of {@link Query#yieldPer}, else of some hundreds; related objects are
     * loaded for each portion by itself. The query is executed now, in its session's transaction. The stream holds its
     * rows until all are read: close it if that may not happen. It cannot be read on after the transaction has ended.
     *
     * <p>Where collections are loaded by joins, or anything by subqueries, all is one portion.
     */
    public Stream<T> stream() {
        Portions<T> portions = run().portions();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(portions, Spliterator.ORDERED), false)
                .onClose(portions::close);
    }

    /**
     * The results one by one: all are read first, unless {@link Query#yieldPer} says how many are read at a time; then
     * the rows are held until the last result, or until the transaction ends.
     */
    @Override
    public Iterator<T> iterator() {
        QueryRun<T> run = run();
        return run.isInPortions() ? run.portions() : run.all().iterator();
    }
}
