package io.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What MERGE does to rows that meet, or to one that meets none. */
public final class MergeAction extends Element {

    /** What is done. */
    public enum Kind {
        /** The table's row is changed. */
        UPDATE,
        /** The table's row is deleted. */
        DELETE,
        /** A row is inserted. */
        INSERT
    }

    private final Kind kind;
    private final @Nullable Expression<Boolean> condition;
    private final List<Assignment> assignments;

    MergeAction(Kind kind, @Nullable Expression<Boolean> condition, List<Assignment> assignments) {
        this.kind = kind;
        this.condition = condition;
        this.assignments = assignments;
    }

    /** What is done. */
    public Kind kind() {
        return kind;
    }

    /** The further condition, or null. */
    public @Nullable Expression<Boolean> condition() {
        return condition;
    }

    /** What the columns get. */
    public List<Assignment> assignments() {
        return assignments;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitMergeAction(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(kind);
        structure.part(condition);
        Assignments.describe(assignments, structure);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<Boolean> newCondition = rewriter.rewriteOptional(condition);
        List<Assignment> newAssignments = Assignments.rewrite(assignments, rewriter);
        return newCondition == condition && newAssignments == assignments
                ? this
                : new MergeAction(kind, newCondition, newAssignments);
    }
}
