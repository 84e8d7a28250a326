package io.athanor.orm.mapping;

/**
 * Two attributes whose columns are equal for related rows.
 *
 * @param local the owning class's
 * @param remote the related class's
 */
public record ColumnPair(MappedColumn local, MappedColumn remote) {}
