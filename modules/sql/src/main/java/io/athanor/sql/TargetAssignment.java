package io.athanor.sql;

import java.util.List;

/** What something other than a whole column gets in UPDATE: an array's element, or several columns at once. */
public final class TargetAssignment extends Element {

    private final Expression<?> target;
    private final Expression<?> value;

    TargetAssignment(Expression<?> target, Expression<?> value) {
        this.target = target;
        this.value = value.groupedAgainst(Operator.ENCLOSED);
    }

    /** What is set. */
    public Expression<?> target() {
        return target;
    }

    /** What it gets. */
    public Expression<?> value() {
        return value;
    }

    /** The columns of which all or a part is set. */
    List<Expression<?>> columns() {
        if (target instanceof TupleExpression columns) {
            return columns.elements();
        }
        Expression<?> set = target;
        while (set instanceof Subscript<?> element) {
            set = element.container();
        }
        return List.of(set);
    }

    /** Whether all or a part of a column is set. */
    boolean isOf(ColumnClause<?> column) {
        return columns().contains(column);
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitTargetAssignment(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(target);
        structure.part(value);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newTarget = rewriter.rewrite(target);
        Expression<?> newValue = rewriter.rewrite(value);
        return newTarget == target && newValue == value ? this : new TargetAssignment(newTarget, newValue);
    }
}
