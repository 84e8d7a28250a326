package io.athanor.sql;

import java.util.List;

/** Refuses to give a value to a column of another table than the one that a statement changes. */
final class OwnColumns {

    private static final String OF_UPDATE =
            "; setOfOtherTable() sets it where the database changes several tables at once";

    private OwnColumns() {}

    /** The column, which an UPDATE of the table sets. */
    static <T> ColumnClause<T> ofUpdate(ColumnClause<T> column, TableClause table) {
        require(column, table, "an UPDATE of " + table.fullName() + " cannot set ", OF_UPDATE);
        return column;
    }

    static void ofUpdate(List<Assignment> assignments, TableClause table) {
        assignments.forEach(assignment -> ofUpdate(assignment.column(), table));
    }

    /** Refuses a row, or an element of an array, that is not the table's own. */
    static void ofUpdate(TargetAssignment assignment, FromClause named, TableClause table) {
        for (Expression<?> target : assignment.columns()) {
            if (target instanceof ColumnClause<?> column && column.table() != named) {
                ofUpdate(column, table);
            }
        }
    }

    /** The column, which has a part in an INSERT into the table. */
    static <T> ColumnClause<T> ofInsert(ColumnClause<T> column, TableClause table, String part) {
        require(column, table, part + " an INSERT into " + table.fullName() + " cannot name ", "");
        return column;
    }

    static void ofInsert(List<Assignment> row, TableClause table) {
        row.forEach(assignment -> ofInsert(assignment.column(), table, "the values of"));
    }

    /** Refuses what a row gets that is there already, if it sets or reads another table's column. */
    static void ofConflict(List<Assignment> assignments, List<Expression<Boolean>> where, TableClause table) {
        for (Assignment assignment : assignments) {
            ofInsert(assignment.column(), table, "the conflict of");
            excluded(assignment.value(), table);
        }
        where.forEach(criterion -> excluded(criterion, table));
    }

    private static void excluded(Element element, TableClause table) {
        Traversal.visit(element, part -> {
            if (part instanceof Excluded<?> excluded) {
                ofInsert(excluded.column(), table, "excluded() in");
            }
        });
    }

    static void ofMerge(List<Assignment> assignments, TableClause table) {
        assignments.forEach(assignment ->
                require(assignment.column(), table, "a MERGE into " + table.fullName() + " cannot set ", ""));
    }

    private static void require(ColumnClause<?> column, TableClause table, String start, String end) {
        FromClause other = column.table();
        if (other != null && other != table) {
            throw new IllegalArgumentException(start + nameOf(other) + "." + column.key() + ", a column of "
                    + (nameOf(other).equals(table.fullName()) ? "another object called " : "") + nameOf(other)
                    + ": name a column of " + table.fullName() + end);
        }
    }

    private static String nameOf(FromClause clause) {
        if (clause instanceof TableClause table) {
            return table.fullName();
        }
        return clause.name().isEmpty() ? "an unnamed " + clause.getClass().getSimpleName() : clause.name();
    }
}
