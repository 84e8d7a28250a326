package io.athanor.schema;

import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row fulfils or leaves unknown.
 *
 * @param name the name, or null for that of the naming convention, if there is one
 * @param condition the condition
 * @param deferral when it is checked
 * @param options the options of dialects
 */
public record CheckConstraint(
        @Nullable String name, Expression<Boolean> condition, Deferral deferral, DialectOptions options)
        implements Constraint {

    /** A condition; values in it become literals of the DDL. */
    public static CheckConstraint of(Expression<Boolean> condition) {
        return new CheckConstraint(null, condition, Deferral.UNSPECIFIED, DialectOptions.NONE);
    }

    /** A condition as SQL text; it must come from the program, never from input. */
    public static CheckConstraint of(String sql) {
        return of(Sql.text(sql));
    }

    @Override
    public CheckConstraint named(@Nullable String newName) {
        return new CheckConstraint(newName, condition, deferral, options);
    }
}
