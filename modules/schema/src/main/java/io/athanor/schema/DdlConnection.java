package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What DDL and the queries that go with it need of a connection. For one thread, and for one call of
 * {@link DdlTarget#runDdl}.
 */
public interface DdlConnection {

    /** The dialect of the connected server's version. */
    Dialect dialect();

    /** Executes a statement without parameters and without rows. */
    void execute(String sql);

    /**
     * The rows of a query, as the driver's objects.
     *
     * @param parameters the values of the question marks of {@code sql}, in order; strings, numbers or null
     */
    List<List<@Nullable Object>> query(String sql, @Nullable Object... parameters);

    /** Whether a query has a row. */
    default boolean exists(String sql, @Nullable Object... parameters) {
        return !query(sql, parameters).isEmpty();
    }

    /** Whether a statement that failed so may succeed when it is executed again, such as the victim of a deadlock. */
    default boolean isPassing(RuntimeException failure) {
        return false;
    }
}
