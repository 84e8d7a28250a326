package io.athanor.engine;

import io.athanor.sql.compiler.SchemaMap;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How statements are executed. A statement's own options go before its transaction's, those before its connection's,
 * and those before the engine's. Immutable.
 *
 * @param isolation the isolation level of transactions, or null for the database's own
 * @param readOnly whether transactions only read, or null for the database's own
 * @param timeout how long a statement may take until its first row, in whole seconds, or null for any time
 * @param fetchSize how many rows of a query are fetched from the server at a time, so that never more are in memory; 0
 *     or null for the driver's own, which as a rule is all
 * @param writing whether transactions are going to write: where the database has one lock for all who write, they take
 *     it when they begin, and wait for it, instead of failing when they write after they have read; null for no
 * @param schemas which schemas take the place of those in the statements, or null for none
 * @param insertRows the most rows of one INSERT that tells the keys which the database generates, or null for as many
 *     as the database allows
 */
public record ExecutionOptions(
        @Nullable IsolationLevel isolation,
        @Nullable Boolean readOnly,
        @Nullable Duration timeout,
        @Nullable Integer fetchSize,
        @Nullable Boolean writing,
        @Nullable SchemaMap schemas,
        @Nullable Integer insertRows) {

    /** Nothing said. */
    public static final ExecutionOptions NONE = new ExecutionOptions(null, null, null, null, null, null, null);

    /** Checks that the timeout is at least a second, the fetch size is not negative, and an INSERT has a row. */
    public ExecutionOptions {
        if (timeout != null && timeout.toSeconds() < 1) {
            throw new IllegalArgumentException("JDBC measures the timeout of statements in whole seconds: " + timeout);
        }
        if (fetchSize != null && fetchSize < 0) {
            throw new IllegalArgumentException("a fetch size must not be below zero: " + fetchSize);
        }
        if (insertRows != null && insertRows < 1) {
            throw new IllegalArgumentException("an INSERT has at least one row, not " + insertRows);
        }
    }

    /** With an isolation level. */
    public ExecutionOptions withIsolation(IsolationLevel level) {
        return new ExecutionOptions(level, readOnly, timeout, fetchSize, writing, schemas, insertRows);
    }

    /** Reading only, or not. */
    public ExecutionOptions withReadOnly(boolean newReadOnly) {
        return new ExecutionOptions(isolation, newReadOnly, timeout, fetchSize, writing, schemas, insertRows);
    }

    /** With a greatest time for a statement. */
    public ExecutionOptions withTimeout(Duration newTimeout) {
        return new ExecutionOptions(isolation, readOnly, newTimeout, fetchSize, writing, schemas, insertRows);
    }

    /** With a number of rows to fetch at a time. */
    public ExecutionOptions withFetchSize(int rows) {
        return new ExecutionOptions(isolation, readOnly, timeout, rows, writing, schemas, insertRows);
    }

    /**
     * With transactions that are going to write, or not. SQLite lets one transaction write at a time: one that has read
     * before it writes fails if another has begun to write meanwhile, however long it would wait. With this it waits
     * when it begins. Databases that lock rows need nothing of the kind, and do nothing.
     */
    public ExecutionOptions withWriting(boolean newWriting) {
        return new ExecutionOptions(isolation, readOnly, timeout, fetchSize, newWriting, schemas, insertRows);
    }

    /**
     * With other schemas in front of the names of tables, such as the one of a tenant. Statements are not compiled anew
     * for it; text that the program wrote is left as it is.
     */
    public ExecutionOptions withSchemas(SchemaMap map) {
        return new ExecutionOptions(isolation, readOnly, timeout, fetchSize, writing, map, insertRows);
    }

    /**
     * With at most so many rows in one INSERT that tells the keys which the database generates: more are inserted by
     * several, so that none of them is too long for a proxy, or holds locks for long.
     */
    public ExecutionOptions withInsertRows(int most) {
        return new ExecutionOptions(isolation, readOnly, timeout, fetchSize, writing, schemas, most);
    }

    /** These, but where the others say something, what they say. */
    public ExecutionOptions overriddenBy(ExecutionOptions others) {
        if (others == NONE || others.equals(NONE)) {
            return this;
        }
        return new ExecutionOptions(
                others.isolation == null ? isolation : others.isolation,
                others.readOnly == null ? readOnly : others.readOnly,
                others.timeout == null ? timeout : others.timeout,
                others.fetchSize == null ? fetchSize : others.fetchSize,
                others.writing == null ? writing : others.writing,
                others.schemas == null ? schemas : others.schemas,
                others.insertRows == null ? insertRows : others.insertRows);
    }
}
