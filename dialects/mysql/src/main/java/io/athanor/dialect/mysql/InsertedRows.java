package io.athanor.dialect.mysql;

import io.athanor.sql.Assignment;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Insert;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.Structure;
import java.util.HashSet;
import java.util.Set;

/** What an INSERT has to do with the rows that are there already. */
final class InsertedRows {

    private final FromClause table;
    private final Structure parts = Structure.visiting(this::visit);
    private boolean found;

    private InsertedRows(FromClause table) {
        this.table = table;
    }

    /** Whether a query reads a table, at whatever depth. */
    static boolean reads(QueryExpression query, FromClause table) {
        InsertedRows columns = new InsertedRows(table);
        columns.visit(query);
        return columns.found;
    }

    private void visit(Element part) {
        found |= part.equals(table) || part instanceof ColumnClause<?> column && table.equals(column.table());
        if (!found) {
            part.describe(parts);
        }
    }

    /** The names of the columns that the row has. */
    static Set<String> columns(Insert insert) {
        Set<String> names = new HashSet<>();
        if (insert.query() != null) {
            insert.queryColumns().forEach(column -> names.add(column.name()));
        } else {
            for (Assignment assignment : insert.rows().get(0)) {
                names.add(assignment.column().name());
            }
        }
        return names;
    }
}
