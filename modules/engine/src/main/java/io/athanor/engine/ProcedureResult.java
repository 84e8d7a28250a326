package io.athanor.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stored procedure resulted in: values of its out parameters, and results of its statements, all of them read
 * already. Immutable, but for the results, each of which can be read once.
 */
public final class ProcedureResult {

    private final Map<String, @Nullable Object> outputs;
    private final List<Result> results;

    ProcedureResult(Map<String, @Nullable Object> outputs, List<Result> results) {
        this.outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        this.results = Collections.unmodifiableList(new ArrayList<>(results));
    }

    /** The values of the out parameters by the names that the call gave them, in order. */
    public Map<String, @Nullable Object> outputs() {
        return outputs;
    }

    /**
     * The value of an out parameter; null if it is NULL.
     *
     * @throws RowAccessException if the call named no such parameter, or its value is not of the class
     */
    public <T> @Nullable T output(String name, Class<T> type) {
        if (!outputs.containsKey(name)) {
            throw new RowAccessException("the call has no out parameter \"" + name + "\"; it has " + outputs.keySet());
        }
        Object value = outputs.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new RowAccessException("the out parameter \"" + name + "\" is of "
                    + value.getClass().getName() + ", not of " + type.getName());
        }
        return type.cast(value);
    }

    /** The results of the procedure's queries, and what its other statements changed as far as the database tells. */
    public List<Result> results() {
        return results;
    }
}
