package io.athanor.orm;

import java.time.Duration;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * The results of a {@link PreparedQuery} in a session. Immutable; each method returns new ones.
 *
 * @param <T> a result
 */
public final class PreparedResults<T> extends QueryResults<T> {

    private final PreparedQuery<T> query;
    private final Session session;
    private final QuerySettings settings;

    PreparedResults(PreparedQuery<T> query, Session session, QuerySettings settings) {
        this.query = query;
        this.session = session;
        this.settings = settings;
    }

    /** With the value of a parameter. */
    public <V> PreparedResults<T> with(QueryParameter<V> parameter, @Nullable V value) {
        return params(parameter.name(), value);
    }

    /** With the value of a parameter by its name. */
    public PreparedResults<T> params(String name, @Nullable Object value) {
        return with(settings.withParameters(Collections.singletonMap(name, value)));
    }

    /** With so many results read at a time, as {@link Query#yieldPer}. */
    public PreparedResults<T> yieldPer(int results) {
        if (results < 1) {
            throw new IllegalArgumentException("a portion has at least one result, not " + results);
        }
        return with(settings.withPortion(results));
    }

    /** With the rows' values in objects that are in memory already, as {@link Query#populateExisting}. */
    public PreparedResults<T> populateExisting() {
        return with(settings.withRefreshing());
    }

    /** With a limit to the time that each statement may take, as {@link Query#timeout}. */
    public PreparedResults<T> timeout(Duration limit) {
        return with(settings.withTimeout(limit));
    }

    private PreparedResults<T> with(QuerySettings changed) {
        return new PreparedResults<>(query, session, changed);
    }

    @Override
    QueryRun<T> run() {
        return query.run(session, settings);
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
