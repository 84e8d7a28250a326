package io.athanor.sql;

import java.util.List;

/** Thrown when the condition of a join cannot be inferred. */
public final class JoinConditionException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** For a join of which it is not clear what it joins. */
    public JoinConditionException(String message) {
        super(message);
    }

    JoinConditionException(FromClause left, FromClause right, List<Predicate> candidates) {
        super("The condition to join " + ElementText.of(left) + " with " + ElementText.of(right)
                + " cannot be inferred: there "
                + (candidates.isEmpty()
                        ? "is no foreign key between them"
                        : "are " + candidates.size() + " foreign keys between them, " + candidates)
                + ". Pass the condition as a further argument.");
    }
}
