package io.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of which no two rows have the same values.
 *
 * @param name the name, or null for that of the naming convention, if there is one
 * @param columns the keys of the columns
 * @param deferral when it is checked
 * @param options the options of dialects
 */
public record UniqueConstraint(@Nullable String name, List<String> columns, Deferral deferral, DialectOptions options)
        implements Constraint {

    /** A constraint; its columns are copied. */
    public UniqueConstraint {
        columns = List.copyOf(columns);
    }

    /** A constraint of the columns of these keys. */
    public static UniqueConstraint of(String... columns) {
        return new UniqueConstraint(null, List.of(columns), Deferral.UNSPECIFIED, DialectOptions.NONE);
    }

    @Override
    public UniqueConstraint named(@Nullable String newName) {
        return new UniqueConstraint(newName, columns, deferral, options);
    }

    /** This constraint, checked at another time. */
    public UniqueConstraint deferred(Deferral when) {
        return new UniqueConstraint(name, columns, when, options);
    }

    /** This constraint with an option of one dialect. */
    public UniqueConstraint option(String dialect, String option, Object value) {
        return new UniqueConstraint(name, columns, deferral, options.with(dialect, option, value));
    }
}
