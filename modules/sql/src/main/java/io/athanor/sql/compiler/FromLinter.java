package io.athanor.sql.compiler;

import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Cte;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Grouping;
import io.athanor.sql.Join;
import io.athanor.sql.Structure;
import io.athanor.sql.Subquery;
import io.athanor.sql.TableFunction;
import io.athanor.sql.Text;
import io.athanor.sql.TextFrom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what one statement selects from without a connection to the rest, so that every row of one meets every row of
 * the others.
 *
 * <p>A join connects its sides, and a criterion everything that it names. What is named outside of the statement, as by
 * a correlated subquery, connects too. A criterion that is text may connect anything, so nothing is said of it.
 */
final class FromLinter {

    private final Map<Object, Object> parents = new IdentityHashMap<>();
    private final List<FromClause> members = new ArrayList<>();
    private boolean unknown;

    private FromLinter() {}

    /** The clauses that nothing connects with the first one, behind that one; empty if there are none. */
    static List<FromClause> unconnected(List<? extends FromClause> from, List<? extends Element> criteria) {
        if (from.size() < 2) {
            // One clause is a table or a join, and the sides of a join are connected.
            return List.of();
        }
        FromLinter linter = new FromLinter();
        from.forEach(linter::addMembers);
        criteria.forEach(linter::addCriterion);
        return linter.result();
    }

    private List<FromClause> result() {
        if (unknown || members.isEmpty()) {
            return List.of();
        }
        List<FromClause> found = new ArrayList<>();
        FromClause first = members.get(0);
        found.add(first);
        for (FromClause member : members) {
            if (root(keyOf(member)) != root(keyOf(first))) {
                found.add(member);
            }
        }
        return found.size() == 1 ? List.of() : found;
    }

    private void addMembers(FromClause clause) {
        if (clause instanceof Join join) {
            addMembers(join.left());
            addMembers(join.right());
            connect(leafOf(join.left()), leafOf(join.right()));
            if (join.on() != null) {
                addCriterion(join.on());
            }
        } else if (!(clause instanceof TextFrom)) {
            members.add(clause);
            if (clause instanceof Subquery subquery && subquery.lateral()) {
                connectAll(clause, Mentions.in(subquery.query()));
            } else if (clause instanceof TableFunction function) {
                connectAll(clause, Mentions.in(function.function()));
            }
        }
    }

    private static FromClause leafOf(FromClause clause) {
        return clause instanceof Join join ? leafOf(join.left()) : clause;
    }

    private void addCriterion(Element criterion) {
        if (criterion instanceof ClauseList list) {
            list.clauses().forEach(this::addCriterion);
        } else if (criterion instanceof Grouping<?> grouping) {
            addCriterion(grouping.content());
        } else {
            Mentions mentions = Mentions.in(criterion);
            unknown |= mentions.text;
            FromClause first = null;
            for (FromClause clause : mentions.clauses) {
                if (first != null) {
                    connect(first, clause);
                }
                first = clause;
            }
        }
    }

    private void connectAll(FromClause clause, Mentions mentions) {
        unknown |= mentions.text;
        mentions.clauses.forEach(mentioned -> connect(clause, mentioned));
    }

    private void connect(FromClause one, FromClause other) {
        parents.put(root(keyOf(one)), root(keyOf(other)));
    }

    private Object root(Object key) {
        Object root = key;
        for (Object parent = parents.get(root); parent != null && parent != root; parent = parents.get(root)) {
            root = parent;
        }
        return root;
    }

    /** All forms of a recursive expression are the same thing to select from. */
    private static Object keyOf(FromClause clause) {
        return clause instanceof Cte cte ? FromCompiler.rootOf(cte) : clause;
    }

    /** What the columns in an element belong to, those in its subqueries included. */
    private static final class Mentions {

        final Set<FromClause> clauses = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean text;
        private final Structure parts = Structure.visiting(this::visit);

        static Mentions in(Element element) {
            Mentions mentions = new Mentions();
            mentions.visit(element);
            return mentions;
        }

        private void visit(Element part) {
            if (part instanceof ColumnClause<?> column) {
                FromClause table = column.table();
                if (table != null) {
                    clauses.add(table);
                }
            } else if (!(part instanceof FromClause)) {
                text |= part instanceof Text;
                part.describe(parts);
            }
        }
    }
}
