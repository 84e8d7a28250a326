package io.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an INSERT does about a row that is there already. */
public final class Conflict extends Element {

    private final List<ColumnClause<?>> target;
    private final @Nullable String constraint;
    private final List<Expression<Boolean>> targetWhere;
    private final List<Assignment> assignments;
    private final List<Expression<Boolean>> where;
    private final boolean ignored;

    Conflict(
            List<ColumnClause<?>> target,
            @Nullable String constraint,
            List<Expression<Boolean>> targetWhere,
            List<Assignment> assignments,
            List<Expression<Boolean>> where,
            boolean ignored) {
        this.target = target;
        this.constraint = constraint;
        this.targetWhere = targetWhere;
        this.assignments = assignments;
        this.where = where;
        this.ignored = ignored;
    }

    /** The columns by which the row is recognised, empty if a constraint or any unique key does that. */
    public List<ColumnClause<?>> target() {
        return target;
    }

    /** The constraint by which the row is recognised, or null. */
    public @Nullable String constraint() {
        return constraint;
    }

    /** The criteria of the partial index by which the row is recognised. */
    public List<Expression<Boolean>> targetWhere() {
        return targetWhere;
    }

    /** What the row gets. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** The criteria for the row to be changed. */
    public List<Expression<Boolean>> where() {
        return where;
    }

    /** Whether the row is left as it is. */
    public boolean isIgnored() {
        return ignored;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitConflict(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.parts(target);
        structure.attribute(constraint);
        structure.parts(targetWhere);
        Assignments.describe(assignments, structure);
        structure.parts(where);
        structure.attribute(ignored);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<ColumnClause<?>> newTarget = rewriter.rewriteAll(target);
        List<Expression<Boolean>> newTargetWhere = rewriter.rewriteAll(targetWhere);
        List<Assignment> newAssignments = Assignments.rewrite(assignments, rewriter);
        List<Expression<Boolean>> newWhere = rewriter.rewriteAll(where);
        return newTarget == target
                        && newTargetWhere == targetWhere
                        && newAssignments == assignments
                        && newWhere == where
                ? this
                : new Conflict(newTarget, constraint, newTargetWhere, newAssignments, newWhere, ignored);
    }
}
