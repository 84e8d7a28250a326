package io.athanor.orm.load;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Select;
import io.athanor.sql.Structure;

/** Looks for what a statement selects from, in its joins or by its criteria. */
final class Mentions {

    private final FromClause clause;
    private boolean found;

    private Mentions(FromClause clause) {
        this.clause = clause;
    }

    /** Whether a clause occurs in a statement whose classes are resolved. */
    static boolean of(FromClause clause, Select select) {
        Mentions mentions = new Mentions(clause);
        select.describe(Structure.visiting(mentions::visit));
        return mentions.found;
    }

    private void visit(Element element) {
        found |= element == clause || element instanceof ColumnClause<?> column && column.table() == clause;
        if (!found && !(element instanceof ColumnClause<?>)) {
            element.describe(Structure.visiting(this::visit));
        }
    }
}
