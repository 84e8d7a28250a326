package io.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name the name, or null for that of the naming convention, if there is one
 * @param columns the keys of the columns, in the order of the key
 * @param deferral when it is checked
 * @param options the options of dialects
 */
public record PrimaryKeyConstraint(
        @Nullable String name, List<String> columns, Deferral deferral, DialectOptions options) implements Constraint {

    /** A primary key; its columns are copied. */
    public PrimaryKeyConstraint {
        columns = List.copyOf(columns);
    }

    /** A primary key of the columns of these keys. */
    public static PrimaryKeyConstraint of(String... columns) {
        return new PrimaryKeyConstraint(null, List.of(columns), Deferral.UNSPECIFIED, DialectOptions.NONE);
    }

    @Override
    public PrimaryKeyConstraint named(@Nullable String newName) {
        return new PrimaryKeyConstraint(newName, columns, deferral, options);
    }

    /** This constraint, checked at another time. */
    public PrimaryKeyConstraint deferred(Deferral when) {
        return new PrimaryKeyConstraint(name, columns, when, options);
    }

    /** This constraint with an option of one dialect. */
    public PrimaryKeyConstraint option(String dialect, String option, Object value) {
        return new PrimaryKeyConstraint(name, columns, deferral, options.with(dialect, option, value));
    }
}
