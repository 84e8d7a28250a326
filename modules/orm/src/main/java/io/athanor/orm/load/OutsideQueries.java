package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.schema.Table;
import io.athanor.sql.Alias;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Select;
import io.athanor.sql.Structure;

/**
 * Refuses what a statement selects from that was made without the session, where it has rows in it that statements must
 * not see: nothing can be added to it any more.
 */
final class OutsideQueries {

    private OutsideQueries() {}

    /**
     * Checks something that is selected from, other than a join.
     *
     * @throws UnsupportedQueryException if it is a query about a table some of whose rows are not to be seen
     */
    static void check(FromClause clause, Mappings mappings) {
        if (!mappings.isFiltered() || clause instanceof Table || isName(clause)) {
            return;
        }
        clause.describe(Structure.visiting(part -> visit(part, mappings)));
    }

    private static boolean isName(FromClause clause) {
        return clause instanceof Alias alias && alias.original() instanceof Table;
    }

    private static void visit(Element element, Mappings mappings) {
        if (element instanceof Select select && Resolved.is(select)) {
            return;
        }
        FromClause table = element instanceof ColumnClause<?> column
                ? column.table()
                : element instanceof FromClause clause ? clause : null;
        RowFilter filter = mappings.filter(table instanceof Alias alias ? alias.original() : table);
        if (filter != null) {
            throw new UnsupportedQueryException("A subquery or common table expression about the table \""
                    + filter.table().name() + "\" was made without a session, so that nobody adds which of the rows"
                    + " are to be seen. Make it of a query of the session, by query(...).subquery() or asQuery().");
        }
        if (!(element instanceof ColumnClause<?>)) {
            element.describe(Structure.visiting(part -> visit(part, mappings)));
        }
    }
}
