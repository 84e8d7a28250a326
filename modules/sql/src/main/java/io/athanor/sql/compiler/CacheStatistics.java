package io.athanor.sql.compiler;

/**
 * Counters of a statement cache since it was made.
 *
 * @param hits executions whose statement was compiled before
 * @param misses executions whose statement was compiled for them
 * @param size the number of compiled statements kept now
 */
public record CacheStatistics(long hits, long misses, int size) {}
