package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds and walks lists of assignments, with one assignment a column. */
final class Assignments {

    private Assignments() {}

    static List<Assignment> with(List<Assignment> assignments, ColumnClause<?> column, Expression<?> value) {
        List<Assignment> all = new ArrayList<>(assignments);
        all.removeIf(assignment -> isSame(assignment.column(), column));
        all.add(new Assignment(column, value));
        return List.copyOf(all);
    }

    private static boolean isSame(ColumnClause<?> one, ColumnClause<?> other) {
        return one.name().equals(other.name()) && one.table() == other.table();
    }

    /** The assignments in the order of the table's columns, those of other tables at the end. */
    static List<Assignment> inOrderOf(FromClause table, List<Assignment> assignments) {
        if (assignments.size() < 2) {
            return assignments;
        }
        List<ColumnClause<?>> columns = table.columns().list();
        List<Assignment> all = new ArrayList<>(assignments.size());
        for (ColumnClause<?> column : columns) {
            for (Assignment assignment : assignments) {
                if (assignment.column() == column) {
                    all.add(assignment);
                }
            }
        }
        if (all.size() < assignments.size()) {
            for (Assignment assignment : assignments) {
                if (!all.contains(assignment)) {
                    all.add(assignment);
                }
            }
        }
        return all.equals(assignments) ? assignments : List.copyOf(all);
    }

    /** The assignments with the defaults of the columns that have none, in the order of the table's columns. */
    static List<Assignment> withDefaults(
            List<Assignment> assignments,
            FromClause table,
            Function<ColumnClause<?>, @Nullable Expression<?>> defaultOf,
            Predicate<? super Expression<?>> isWritten) {
        List<Assignment> defaults = defaults(table, columnsOf(assignments), defaultOf, isWritten);
        if (defaults.isEmpty()) {
            return assignments;
        }
        List<Assignment> all = new ArrayList<>(assignments);
        all.addAll(defaults);
        // An order of the program's own stays as it is.
        boolean sorted = inOrderOf(table, assignments) == assignments;
        return sorted ? inOrderOf(table, List.copyOf(all)) : List.copyOf(all);
    }

    /** The defaults of the table's columns that are not among those given, in the order of the table. */
    static List<Assignment> defaults(
            FromClause table,
            List<ColumnClause<?>> given,
            Function<ColumnClause<?>, @Nullable Expression<?>> defaultOf,
            Predicate<? super Expression<?>> isWritten) {
        List<Assignment> defaults = new ArrayList<>();
        for (ColumnClause<?> column : table.columns()) {
            Expression<?> value = defaultOf.apply(column);
            boolean missing = value != null && given.stream().noneMatch(other -> isSame(other, column));
            if (value != null && missing && isWritten.test(value)) {
                defaults.add(defaultFor(column, value));
            }
        }
        return defaults;
    }

    private static List<ColumnClause<?>> columnsOf(List<Assignment> assignments) {
        List<ColumnClause<?>> columns = new ArrayList<>(assignments.size());
        assignments.forEach(assignment -> columns.add(assignment.column()));
        return columns;
    }

    private static Assignment defaultFor(ColumnClause<?> column, Expression<?> value) {
        return new Assignment(column, new DefaultValue<>(value.groupedAgainst(Operator.ENCLOSED)));
    }

    static List<Assignment> with(List<Assignment> assignments, FromClause table, Map<String, ?> values) {
        List<Assignment> all = assignments;
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            ColumnClause<?> column = table.c(entry.getKey());
            all = with(all, column, value(column, entry.getValue()));
        }
        return all;
    }

    /**
     * A value for a column.
     *
     * @throws IllegalArgumentException if the value is not of the column's Java type
     */
    static <T> Expression<?> value(ColumnClause<T> column, @Nullable Object value) {
        if (value instanceof Expression<?> expression) {
            return expression;
        }
        Class<T> expected = column.type().javaType();
        if (value != null && !expected.isInstance(value)) {
            throw new IllegalArgumentException("column " + column + " takes a " + expected.getSimpleName()
                    + ", not the " + value.getClass().getSimpleName() + " given");
        }
        return BindParameter.of(column.type(), expected.cast(value));
    }

    static void describe(List<Assignment> assignments, Structure structure) {
        structure.attribute(assignments.size());
        for (Assignment assignment : assignments) {
            assignment.describe(structure);
        }
    }

    /** The assignments rewritten; what only now has become a column comes into the order of the table. */
    static List<Assignment> rewrite(List<Assignment> assignments, FromClause table, Rewriter rewriter) {
        List<Assignment> rewritten = rewrite(assignments, rewriter);
        for (Assignment assignment : assignments) {
            if (assignment.column() instanceof UnresolvedColumn<?>) {
                return inOrderOf(table, rewritten);
            }
        }
        return rewritten;
    }

    static List<Assignment> rewrite(List<Assignment> assignments, Rewriter rewriter) {
        List<Assignment> all = new ArrayList<>(assignments.size());
        boolean changed = false;
        for (Assignment assignment : assignments) {
            Assignment rewritten = assignment.rewrite(rewriter);
            changed |= rewritten != assignment;
            all.add(rewritten);
        }
        return changed ? List.copyOf(all) : assignments;
    }
}
