package io.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an UPDATE; changed only between being copied and being put into a statement. */
final class UpdateParts {

    final TableClause table;
    final @Nullable Join join;
    final @Nullable Alias alias;
    List<Assignment> assignments = List.of();
    boolean ordered;
    List<Assignment> otherAssignments = List.of();
    List<TargetAssignment> targets = List.of();
    List<Expression<Boolean>> where = List.of();
    List<Expression<?>> returning = List.of();
    List<Hint> prefixes = List.of();
    List<Hint> hints = List.of();

    UpdateParts(TableClause table, @Nullable Join join, @Nullable Alias alias) {
        this.table = table;
        this.join = join;
        this.alias = alias;
    }

    UpdateParts copyFor(TableClause newTable, @Nullable Join newJoin, @Nullable Alias newAlias) {
        UpdateParts copy = new UpdateParts(newTable, newJoin, newAlias);
        copy.assignments = assignments;
        copy.ordered = ordered;
        copy.otherAssignments = otherAssignments;
        copy.targets = targets;
        copy.where = where;
        copy.returning = returning;
        copy.prefixes = prefixes;
        copy.hints = hints;
        return copy;
    }

    /** The table as the statement names it. */
    FromClause target() {
        return alias == null ? table : alias;
    }

    void describe(Structure structure) {
        structure.part(target());
        Assignments.describe(assignments, structure);
        structure.parts(where);
        structure.parts(returning);
        boolean plain = join == null
                && otherAssignments.isEmpty()
                && targets.isEmpty()
                && prefixes.isEmpty()
                && hints.isEmpty();
        structure.attribute(plain);
        if (!plain) {
            structure.part(join);
            Assignments.describe(otherAssignments, structure);
            structure.parts(targets);
            Hints.describe(prefixes, structure);
            Hints.describe(hints, structure);
        }
    }

    UpdateParts rewrite(Rewriter rewriter) {
        UpdateParts copy =
                copyFor(rewriter.rewrite(table), rewriter.rewriteOptional(join), rewriter.rewriteOptional(alias));
        copy.assignments = Assignments.rewrite(assignments, copy.table, rewriter);
        copy.otherAssignments = Assignments.rewrite(otherAssignments, rewriter);
        copy.targets = rewriter.rewriteAll(targets);
        copy.where = rewriter.rewriteAll(where);
        copy.returning = rewriter.rewriteAll(returning);
        if (copy.sameAs(this)) {
            return this;
        }
        // What stood for a column before, such as an attribute of another class, may belong elsewhere.
        OwnColumns.ofUpdate(copy.assignments, copy.table);
        copy.targets.forEach(assignment -> OwnColumns.ofUpdate(assignment, copy.target(), copy.table));
        return copy;
    }

    private boolean sameAs(UpdateParts other) {
        return table == other.table
                && join == other.join
                && alias == other.alias
                && assignments == other.assignments
                && otherAssignments == other.otherAssignments
                && targets == other.targets
                && where == other.where
                && returning == other.returning;
    }
}
