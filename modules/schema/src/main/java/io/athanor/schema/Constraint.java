package io.athanor.schema;

import org.jspecify.annotations.Nullable;

/** A constraint as it is defined: an immutable value that names columns by their keys and belongs to no table yet. */
public sealed interface Constraint extends TableElement
        permits PrimaryKeyConstraint, ForeignKeyConstraint, UniqueConstraint, CheckConstraint {

    /** The name, or null if the naming convention or the database gives one. */
    @Nullable String name();

    /** When it is checked. */
    Deferral deferral();

    /** The options of dialects. */
    DialectOptions options();

    /** This constraint under another name, or without one. */
    Constraint named(@Nullable String name);
}
