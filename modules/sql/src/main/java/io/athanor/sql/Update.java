package io.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** UPDATE. Each method returns a new statement and leaves this one as it is. */
public final class Update extends Element implements Statement {

    private final TableClause table;
    private final List<Assignment> assignments;
    private final List<Expression<Boolean>> where;
    private final List<Expression<?>> returning;

    Update(
            TableClause table,
            List<Assignment> assignments,
            List<Expression<Boolean>> where,
            List<Expression<?>> returning) {
        this.table = table;
        this.assignments = assignments;
        this.where = where;
        this.returning = returning;
    }

    /** With the value that one column gets. */
    public <T> Update set(ColumnClause<T> column, @Nullable T value) {
        return with(Assignments.with(assignments, column, BindParameter.of(column.type(), value)));
    }

    /** With the expression that one column gets. */
    public <T> Update set(ColumnClause<T> column, Expression<? extends T> value) {
        return with(Assignments.with(assignments, column, value));
    }

    /**
     * With values by column key; a value may be an expression.
     *
     * @throws UnknownColumnException if the table has no such column
     */
    public Update values(Map<String, ?> values) {
        return with(Assignments.with(assignments, table, values));
    }

    private Update with(List<Assignment> newAssignments) {
        return new Update(table, newAssignments, where, returning);
    }

    /** With further criteria, all of which must hold. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Update where(Expression<Boolean>... criteria) {
        List<Expression<Boolean>> all = new ArrayList<>(where);
        all.addAll(Arrays.asList(criteria));
        return new Update(table, assignments, List.copyOf(all), returning);
    }

    /** With the expressions that each updated row results in. */
    public Update returning(Expression<?>... expressions) {
        List<Expression<?>> all = new ArrayList<>(returning);
        all.addAll(List.of(expressions));
        return new Update(table, assignments, where, List.copyOf(all));
    }

    /** The table. */
    public TableClause table() {
        return table;
    }

    /** What the columns get. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** The criteria, all of which must hold. */
    public List<Expression<Boolean>> where() {
        return where;
    }

    /** What each updated row results in. */
    public List<Expression<?>> returning() {
        return returning;
    }

    @Override
    public Element element() {
        return this;
    }

    @Override
    public List<Expression<?>> resultColumns() {
        return returning;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUpdate(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(table);
        Assignments.describe(assignments, structure);
        structure.parts(where);
        structure.parts(returning);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        return new Update(
                rewriter.rewrite(table),
                Assignments.rewrite(assignments, rewriter),
                rewriter.rewriteAll(where),
                rewriter.rewriteAll(returning));
    }
}
