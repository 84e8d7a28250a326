package io.athanor.schema;

/** What a table is defined of: columns, constraints, indexes and options. */
public sealed interface TableElement permits ColumnDefinition, Constraint, Index, TableOption {}
