package io.athanor.schema;

/** What a table is defined of: columns, constraints, indexes, options and hooks. */
public sealed interface TableElement permits ColumnDefinition, Constraint, Index, TableOption, DdlHook {}
