package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Infers the condition of a join from the foreign keys between its sides. */
public final class JoinCondition {

    private JoinCondition() {}

    /**
     * The condition that joins two clauses along the one foreign key between them, in either direction.
     *
     * @throws JoinConditionException if there is no such foreign key, or more than one
     */
    public static Predicate between(FromClause left, FromClause right) {
        List<Predicate> candidates = candidates(left, right);
        if (candidates.size() != 1) {
            throw new JoinConditionException(left, right, candidates);
        }
        return candidates.get(0);
    }

    /** The conditions of all the foreign keys between two clauses. */
    public static List<Predicate> candidates(FromClause left, FromClause right) {
        List<Predicate> found = new ArrayList<>();
        for (FromClause part : tablesOf(left)) {
            for (FromClause other : tablesOf(right)) {
                collect(part, other, found);
                if (part != other) {
                    collect(other, part, found);
                }
            }
        }
        return found;
    }

    private static void collect(FromClause referring, FromClause referred, List<Predicate> found) {
        for (ForeignKeyLink link : referring.foreignKeys()) {
            if (tableOf(referred) == link.target()) {
                found.add(condition(link, referred));
            }
        }
    }

    private static Predicate condition(ForeignKeyLink link, FromClause referred) {
        List<Predicate> parts = new ArrayList<>();
        for (int i = 0; i < link.columns().size(); i++) {
            Expression<?> target = referred.c(link.targetColumns().get(i).key());
            parts.add(target.compare(Operator.EQ, link.columns().get(i)));
        }
        return ClauseList.of(Operator.AND, parts);
    }

    private static @Nullable FromClause tableOf(FromClause clause) {
        return clause instanceof Alias alias ? tableOf(alias.original()) : clause;
    }

    private static List<FromClause> tablesOf(FromClause clause) {
        if (clause instanceof Join join) {
            List<FromClause> tables = new ArrayList<>(tablesOf(join.left()));
            tables.addAll(tablesOf(join.right()));
            return tables;
        }
        return List.of(clause);
    }
}
