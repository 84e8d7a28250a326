package io.athanor.sql.compiler;

import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinCondition;
import io.athanor.sql.JoinConditionException;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import io.athanor.sql.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the joins that a SELECT was asked for into the clauses of its FROM. */
final class JoinPlanner {

    private final List<FromClause> clauses = new ArrayList<>();
    private final Select select;

    private JoinPlanner(Select select) {
        this.select = select;
    }

    /** The explicit from clauses with the joins applied. */
    static List<FromClause> explicitClauses(Select select) {
        JoinPlanner planner = new JoinPlanner(select);
        for (Element from : select.from()) {
            planner.clauses.add(from instanceof Text text ? text.asFrom() : (FromClause) from);
        }
        select.joins().forEach(planner::apply);
        return planner.clauses;
    }

    private void apply(JoinStep step) {
        FromClause target = (FromClause) step.target();
        @SuppressWarnings("unchecked")
        Expression<Boolean> on = (Expression<Boolean>) step.on();
        int left = step.left() != null ? indexOf((FromClause) step.left()) : find(target, on);
        FromClause joined = clauses.get(left);
        Expression<Boolean> condition = on;
        if (condition == null && step.kind() != Join.Kind.CROSS) {
            condition = JoinCondition.between(joined, target);
        }
        clauses.set(left, new Join(joined, target, condition, step.kind()));
    }

    private int indexOf(FromClause left) {
        for (int i = 0; i < clauses.size(); i++) {
            if (FromFinder.membersOf(List.of(clauses.get(i))).contains(left)) {
                return i;
            }
        }
        clauses.add(left);
        return clauses.size() - 1;
    }

    /**
     * The clause to join from: the one that the condition refers to, or the one with a foreign key to or from the
     * target.
     */
    private int find(FromClause target, @Nullable Expression<Boolean> on) {
        if (!clauses.isEmpty()) {
            return clauses.size() == 1 ? 0 : choose(clauses, target, on);
        }
        List<FromClause> selected = new ArrayList<>(FromFinder.in(select.resultColumns()));
        selected.remove(target);
        if (selected.isEmpty()) {
            throw ambiguous(target, selected);
        }
        // What is joined comes first in FROM; what else is selected from follows by itself.
        clauses.add(selected.size() == 1 ? selected.get(0) : selected.get(choose(selected, target, on)));
        return 0;
    }

    private static int choose(List<FromClause> candidates, FromClause target, @Nullable Expression<Boolean> on) {
        Set<FromClause> mentioned = on == null ? Set.of() : FromFinder.in(List.of(on));
        int found = -1;
        for (int i = 0; i < candidates.size(); i++) {
            FromClause candidate = candidates.get(i);
            if (on == null ? isLinked(candidate, target) : mentionsAny(candidate, mentioned)) {
                if (found >= 0 && on == null) {
                    throw ambiguous(target, candidates);
                }
                found = i;
            }
        }
        if (found < 0) {
            throw ambiguous(target, candidates);
        }
        return found;
    }

    private static boolean isLinked(FromClause clause, FromClause target) {
        List<Predicate> candidates = JoinCondition.candidates(clause, target);
        return !candidates.isEmpty();
    }

    private static boolean mentionsAny(FromClause clause, Set<FromClause> mentioned) {
        for (FromClause member : FromFinder.membersOf(List.of(clause))) {
            if (mentioned.contains(member)) {
                return true;
            }
        }
        return false;
    }

    private static JoinConditionException ambiguous(FromClause target, List<FromClause> clauses) {
        return new JoinConditionException(
                "It is not clear what " + target + " is to be joined with: the statement selects from " + clauses
                        + ". Say it with selectFrom(), or pass the condition as a further argument.");
    }
}
