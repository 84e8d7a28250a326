package io.athanor.engine.pool;

/**
 * The state of a pool at one moment; under load the numbers may not belong to exactly the same moment.
 *
 * @param kind the kind of pool, such as {@code QueuePool}
 * @param limit the greatest number of connections, -1 for no limit
 * @param open the connections that are open or being opened
 * @param idle the open connections that nobody uses
 * @param waiting those who wait for a connection
 * @param opened all connections opened since the pool was made
 * @param timeouts how often somebody waited in vain
 */
public record PoolStatus(String kind, int limit, int open, int idle, int waiting, long opened, long timeouts) {

    /** The connections in use. */
    public int inUse() {
        return open - idle;
    }

    /** The state in one line, for messages. */
    @Override
    public String toString() {
        return kind + ": " + inUse() + " in use, " + idle + " idle, " + waiting + " waiting, "
                + (limit < 0 ? "no limit" : "limit " + limit);
    }
}
