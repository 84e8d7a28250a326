package io.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT that says how it recognises a row that is there already, before it says what happens to it. Immutable.
 *
 * <p>In what the row gets, {@link Sql#excluded} stands for the value that could not be inserted.
 */
public final class OnConflict {

    private final Insert insert;
    private final List<ColumnClause<?>> target;
    private final @Nullable String constraint;
    private final List<Expression<Boolean>> targetWhere;
    private final List<Expression<Boolean>> where;

    OnConflict(
            Insert insert,
            List<ColumnClause<?>> target,
            @Nullable String constraint,
            List<Expression<Boolean>> targetWhere,
            List<Expression<Boolean>> where) {
        this.insert = insert;
        this.target = target;
        this.constraint = constraint;
        this.targetWhere = targetWhere;
        this.where = where;
    }

    /** With the criteria of the partial index by which a row is recognised. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final OnConflict targetWhere(Expression<Boolean>... criteria) {
        return new OnConflict(insert, target, constraint, joined(targetWhere, criteria), where);
    }

    /** With criteria for the row that is there: it is changed only if they hold. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final OnConflict where(Expression<Boolean>... criteria) {
        return new OnConflict(insert, target, constraint, targetWhere, joined(where, criteria));
    }

    /** The INSERT that leaves such a row as it is. */
    public Insert doNothing() {
        return insert.with(p -> p.conflict = new Conflict(target, constraint, targetWhere, List.of(), where, true));
    }

    /**
     * The INSERT that changes such a row, in the order of the table's columns.
     *
     * @throws IllegalArgumentException if there is nothing to change, or another table's column is named
     */
    public Insert doUpdate(Assignment... assignments) {
        return update(Assignments.inOrderOf(insert.table(), checked(assignments)));
    }

    /**
     * The INSERT that changes such a row, in this order.
     *
     * @throws IllegalArgumentException if there is nothing to change, or another table's column is named
     */
    public Insert doUpdateInOrder(Assignment... assignments) {
        return update(checked(assignments));
    }

    private Insert update(List<Assignment> assignments) {
        OwnColumns.ofConflict(assignments, where, insert.table());
        return insert.with(p -> p.conflict = new Conflict(target, constraint, targetWhere, assignments, where, false));
    }

    private static List<Assignment> checked(Assignment... assignments) {
        if (assignments.length == 0) {
            throw new IllegalArgumentException(
                    "doUpdate() needs something to change; doNothing() leaves the row alone");
        }
        return List.of(assignments);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<Expression<Boolean>> joined(List<Expression<Boolean>> criteria, Expression<Boolean>... more) {
        List<Expression<Boolean>> all = new ArrayList<>(criteria);
        all.addAll(Arrays.asList(more));
        return List.copyOf(all);
    }
}
