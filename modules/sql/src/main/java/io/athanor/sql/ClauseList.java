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
     * Criteria joined by AND or OR.
     *
     * <p>Lists of the same operator among them are taken in and a single one stands for itself. TRUE in AND and FALSE
     * in OR are left out; FALSE in AND and TRUE in OR make the whole. Of no criteria at all it is one that is written
     * as nothing: WHERE is left out.
     */
    public static Predicate of(Operator operator, List<? extends Expression<Boolean>> criteria) {
        Keyword<Boolean> neutral = operator.equals(Operator.AND) ? Keyword.TRUE : Keyword.FALSE;
        List<Expression<Boolean>> flat = new ArrayList<>(criteria.size() + 2);
        boolean anyNeutral = false;
        for (Expression<Boolean> criterion : criteria) {
            if (criterion instanceof Constant constant) {
                if (constant.value() != neutral) {
                    return constant;
                }
                anyNeutral = true;
            } else if (criterion == neutral) {
                anyNeutral = true;
            } else if (criterion == Keyword.TRUE || criterion == Keyword.FALSE) {
                return new Constant((Keyword<Boolean>) criterion);
            } else if (criterion instanceof ClauseList list && (list.isEmpty() || list.operator.equals(operator))) {
                flat.addAll(list.clauses);
            } else {
                flat.add(criterion.groupedAgainst(operator));
            }
        }
        if (flat.isEmpty() && anyNeutral) {
            return new Constant(neutral);
        }
        if (flat.size() == 1 && single(criteria, flat) instanceof Predicate single) {
            return single;
        }
        return new ClauseList(operator, ElementList.copyOf(flat));
    }

    /** The one criterion as it was given, without the parentheses that it needs among others. */
    private static Expression<Boolean> single(
            List<? extends Expression<Boolean>> criteria, List<Expression<Boolean>> flat) {
        Expression<Boolean> only = flat.get(0);
        return only instanceof Grouping<Boolean> grouping && !criteria.contains(only) ? grouping.content() : only;
    }

    /** Whether there is no criterion, so that nothing is to be written. */
    public boolean isEmpty() {
        return clauses.isEmpty();
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
