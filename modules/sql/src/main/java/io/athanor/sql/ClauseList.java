package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;

/** Criteria joined by AND or OR, flat. */
public final class ClauseList extends Predicate {

    private final Operator operator;
    private final List<Expression<Boolean>> clauses;

    private ClauseList(Operator operator, List<Expression<Boolean>> clauses) {
        this.operator = operator;
        this.clauses = clauses;
    }

    /**
     * Criteria joined by an associative operator; lists of the same operator among them are taken in, a single one
     * stands for itself.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Predicate of(Operator operator, List<? extends Expression<Boolean>> criteria) {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException(operator.symbol() + " of no criteria: pass at least one");
        }
        if (criteria.size() == 1 && criteria.get(0) instanceof Predicate single) {
            return single;
        }
        List<Expression<Boolean>> flat = new ArrayList<>(criteria.size() + 2);
        for (Expression<Boolean> criterion : criteria) {
            if (criterion instanceof ClauseList list && list.operator.equals(operator)) {
                flat.addAll(list.clauses);
            } else {
                flat.add(criterion.groupedAgainst(operator));
            }
        }
        return new ClauseList(operator, List.copyOf(flat));
    }

    /** The operator between the criteria. */
    public Operator operator() {
        return operator;
    }

    /** The criteria, in parentheses where need be. */
    public List<Expression<Boolean>> clauses() {
        return clauses;
    }

    @Override
    public Expression<Boolean> groupedAgainst(Operator against) {
        return operator.needsGroupingIn(against) ? new Grouping<>(this) : this;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitClauseList(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(operator);
        structure.parts(clauses);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<Expression<Boolean>> newClauses = rewriter.rewriteAll(clauses);
        return newClauses == clauses ? this : of(operator, newClauses);
    }
}
