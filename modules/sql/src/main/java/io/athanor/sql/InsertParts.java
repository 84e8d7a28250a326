package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an INSERT; changed only between being copied and being put into a statement. */
final class InsertParts {

    final TableClause table;
    List<List<Assignment>> rows = List.of(List.of());
    List<ColumnClause<?>> columns = List.of();

    @Nullable QueryExpression query;

    @Nullable Conflict conflict;

    List<Expression<?>> returning = List.of();
    List<Expression<?>> returnDefaults = List.of();
    List<Hint> prefixes = List.of();
    boolean defaultsExcluded;

    InsertParts(TableClause table) {
        this.table = table;
    }

    InsertParts copyFor(TableClause newTable) {
        InsertParts copy = new InsertParts(newTable);
        copy.rows = rows;
        copy.columns = columns;
        copy.query = query;
        copy.conflict = conflict;
        copy.returning = returning;
        copy.returnDefaults = returnDefaults;
        copy.prefixes = prefixes;
        copy.defaultsExcluded = defaultsExcluded;
        return copy;
    }

    void describe(Structure structure) {
        structure.part(table);
        structure.attribute(rows.size());
        for (List<Assignment> row : rows) {
            Assignments.describe(row, structure);
        }
        structure.parts(returning);
        boolean plain = query == null
                && conflict == null
                && returnDefaults.isEmpty()
                && prefixes.isEmpty()
                && !defaultsExcluded;
        structure.attribute(plain);
        if (!plain) {
            structure.parts(columns);
            structure.part(query);
            structure.part(conflict);
            structure.parts(returnDefaults);
            Hints.describe(prefixes, structure);
            structure.attribute(defaultsExcluded);
        }
    }

    InsertParts rewrite(Rewriter rewriter) {
        InsertParts copy = copyFor(rewriter.rewrite(table));
        List<List<Assignment>> newRows = new ArrayList<>(rows.size());
        boolean same = true;
        for (List<Assignment> row : rows) {
            List<Assignment> newRow = Assignments.rewrite(row, copy.table, rewriter);
            same &= newRow == row;
            newRows.add(newRow);
        }
        copy.rows = same ? rows : List.copyOf(newRows);
        copy.columns = rewriter.rewriteAll(columns);
        copy.query = rewriter.rewriteOptional(query);
        copy.conflict = rewriter.rewriteOptional(conflict);
        copy.returning = rewriter.rewriteAll(returning);
        copy.returnDefaults = rewriter.rewriteAll(returnDefaults);
        if (copy.sameAs(this)) {
            return this;
        }
        // What stood for a column before, such as an attribute of another class, may belong elsewhere.
        copy.rows.forEach(row -> OwnColumns.ofInsert(row, copy.table));
        return copy;
    }

    private boolean sameAs(InsertParts other) {
        return table == other.table
                && rows == other.rows
                && columns == other.columns
                && query == other.query
                && conflict == other.conflict
                && returning == other.returning
                && returnDefaults == other.returnDefaults;
    }
}
