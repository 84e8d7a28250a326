package io.athanor.orm.metamodel;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;

/**
 * Marks columns in the condition by which a relationship is joined ({@code @Relationship(join = ...)}): those that
 * refer, and those of the related side where both sides are one class.
 *
 * <pre>{@code
 * static Expression<Boolean> home() {
 *     return User_.id.eq(foreign(Address_.userId)).and(Address_.kind.eq("home"));
 * }
 * }</pre>
 *
 * <p>Where the tables have a foreign key, or the relationship is view-only, no mark is needed but for a class that is
 * related to itself. Marks stand in such conditions only.
 */
public final class JoinMarks {

    private JoinMarks() {}

    /** The column as one that refers: a flush writes it, to what it is equal to. */
    public static <T> Expression<T> foreign(ColumnAttribute<?, T> column) {
        return new MarkedColumn<>(column, true, false);
    }

    /** The column of the related side. */
    public static <T> Expression<T> remote(ColumnAttribute<?, T> column) {
        return new MarkedColumn<>(column, false, true);
    }

    /** The column of the related side, which also refers if it is marked so. */
    @SuppressWarnings("unchecked") // it is what was marked
    public static <T> Expression<T> remote(Expression<T> marked) {
        return marked instanceof MarkedColumn<?> known
                ? new MarkedColumn<>((Expression<T>) known.column(), known.isForeign(), true)
                : new MarkedColumn<>(marked, false, true);
    }

    /** The column of an association table, which is one that refers. */
    public static <T> Expression<T> foreign(ColumnClause<T> column) {
        return new MarkedColumn<>(column, true, false);
    }
}
