package io.athanor.sql.compiler;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.Structure;
import io.athanor.sql.TableFunction;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds what an expression needs in FROM; it does not look into subqueries, which have a FROM of their own. */
final class FromFinder {

    private final Set<FromClause> found = new LinkedHashSet<>();
    private final Structure parts = Structure.visiting(this::visit);

    static Set<FromClause> in(Iterable<? extends Element> elements) {
        FromFinder finder = new FromFinder();
        elements.forEach(finder::visit);
        return finder.found;
    }

    /** The clause itself and, of a join, all that it joins. */
    static Set<FromClause> membersOf(Iterable<? extends FromClause> clauses) {
        Set<FromClause> members = new LinkedHashSet<>();
        clauses.forEach(clause -> addMembers(clause, members));
        return members;
    }

    private static void addMembers(FromClause clause, Set<FromClause> members) {
        members.add(clause);
        if (clause instanceof Join join) {
            addMembers(join.left(), members);
            addMembers(join.right(), members);
        }
    }

    private void visit(Element part) {
        if (part instanceof FromClause from) {
            add(from);
        } else if (part instanceof ColumnClause<?> column) {
            FromClause table = column.table();
            if (table != null) {
                add(table);
            }
        } else if (!(part instanceof QueryExpression)) {
            part.describe(parts);
        }
    }

    private void add(FromClause from) {
        if (from instanceof TableFunction function) {
            // Its arguments refer to what stands before it.
            visit(function.function());
        }
        found.add(from);
    }
}
