package io.athanor.schema;

import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row fulfils or leaves unknown.
 *
 * @param name the name, or null for that of the naming convention, if there is one
 * @param condition the condition
 * @param valuesOf the key of the column whose type's values are all that the condition accepts, or null: such a
 *     constraint is written only where the type is stored in a way that accepts more
 * @param deferral when it is checked
 * @param options the options of dialects
 */
public record CheckConstraint(
        @Nullable String name,
        Expression<Boolean> condition,
        @Nullable String valuesOf,
        Deferral deferral,
        DialectOptions options)
        implements Constraint {

    /** A condition; values in it become literals of the DDL. */
    public static CheckConstraint of(Expression<Boolean> condition) {
        return new CheckConstraint(null, condition, null, Deferral.UNSPECIFIED, DialectOptions.NONE);
    }

    /** A condition as SQL text; it must come from the program, never from input. */
    public static CheckConstraint of(String sql) {
        return of(Sql.text(sql));
    }

    @Override
    public CheckConstraint named(@Nullable String newName) {
        return new CheckConstraint(newName, condition, valuesOf, deferral, options);
    }

    /** This constraint, checked at another time. */
    public CheckConstraint deferred(Deferral when) {
        return new CheckConstraint(name, condition, valuesOf, when, options);
    }

    /** This constraint with an option of one dialect. */
    public CheckConstraint option(String dialect, String option, Object value) {
        return new CheckConstraint(name, condition, valuesOf, deferral, options.with(dialect, option, value));
    }

    /** This constraint with another condition. */
    CheckConstraint on(Expression<Boolean> newCondition) {
        return new CheckConstraint(name, newCondition, valuesOf, deferral, options);
    }

    /** This constraint of the values of a column's type. */
    CheckConstraint valuesOf(String key) {
        return new CheckConstraint(name, condition, key, deferral, options);
    }
}
