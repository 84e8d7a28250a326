package io.athanor.orm;

import io.athanor.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a query is executed: what in place of its SELECT, with which values, and how its results are read. Immutable.
 *
 * @param statement the statement in place of the SELECT, or null
 * @param parameters the values by name
 * @param portion the number of results that are read at a time, or 0 for all
 * @param refreshing whether objects that are in memory get the rows' values
 * @param timeout how long each statement may take, or null for what the engine says
 */
record QuerySettings(
        @Nullable Statement statement,
        Map<String, @Nullable Object> parameters,
        int portion,
        boolean refreshing,
        @Nullable Duration timeout) {

    static final QuerySettings NONE = new QuerySettings(null, Map.of(), 0, false, null);

    QuerySettings withStatement(Statement changed) {
        return new QuerySettings(changed, parameters, portion, refreshing, timeout);
    }

    QuerySettings withParameters(Map<String, ?> more) {
        Map<String, @Nullable Object> all = new HashMap<>(parameters);
        all.putAll(more);
        return new QuerySettings(statement, all, portion, refreshing, timeout);
    }

    QuerySettings withPortion(int results) {
        return new QuerySettings(statement, parameters, results, refreshing, timeout);
    }

    QuerySettings withRefreshing() {
        return new QuerySettings(statement, parameters, portion, true, timeout);
    }

    QuerySettings withTimeout(Duration limit) {
        return new QuerySettings(statement, parameters, portion, refreshing, limit);
    }
}
