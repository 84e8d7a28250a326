package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.List;

/** An expression that is true, false or unknown: a criterion. */
public abstract class Predicate extends Expression<Boolean> {

    /** For the predicates of this module, and for those that other modules and users add. */
    protected Predicate() {}

    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    /** This and the other; a chain of them is one flat AND. */
    public Predicate and(Expression<Boolean> other) {
        return ClauseList.of(Operator.AND, List.of(this, other));
    }

    /** This or the other; a chain of them is one flat OR. */
    public Predicate or(Expression<Boolean> other) {
        return ClauseList.of(Operator.OR, List.of(this, other));
    }

    /** The opposite, by the opposite operator where there is one: {@code a = b} becomes {@code a != b}. */
    public Predicate not() {
        return new UnaryPredicate(Operator.NOT, groupedAgainst(Operator.NOT));
    }
}
