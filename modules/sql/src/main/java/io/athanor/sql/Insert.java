package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** INSERT of rows of values. Each method returns a new statement and leaves this one as it is. */
public final class Insert extends Element implements Statement {

    private final TableClause table;
    private final List<List<Assignment>> rows;
    private final List<Expression<?>> returning;

    Insert(TableClause table, List<List<Assignment>> rows, List<Expression<?>> returning) {
        this.table = table;
        this.rows = rows;
        this.returning = returning;
    }

    /** With the value of one column in the last row. */
    public <T> Insert value(ColumnClause<T> column, @Nullable T value) {
        return lastRow(Assignments.with(lastRow(), column, BindParameter.of(column.type(), value)));
    }

    /** With the value of one column in the last row. */
    public <T> Insert value(ColumnClause<T> column, Expression<? extends T> value) {
        return lastRow(Assignments.with(lastRow(), column, value));
    }

    /**
     * With values by column key in the last row; a value may be an expression.
     *
     * @throws UnknownColumnException if the table has no such column
     */
    public Insert values(Map<String, ?> values) {
        return lastRow(Assignments.with(lastRow(), table, values));
    }

    /** With a further row of values by column key; all rows must have the same columns. */
    public Insert row(Map<String, ?> values) {
        if (rows.get(0).isEmpty()) {
            return values(values);
        }
        List<List<Assignment>> all = new ArrayList<>(rows);
        all.add(Assignments.with(List.of(), table, values));
        if (!columnNames(all.get(0)).equals(columnNames(all.get(all.size() - 1)))) {
            throw new IllegalArgumentException(
                    "all rows of an INSERT into " + table.name() + " must have the same columns in the same order: "
                            + columnNames(all.get(0)) + " and " + columnNames(all.get(all.size() - 1)));
        }
        return new Insert(table, List.copyOf(all), returning);
    }

    /** With the expressions that each inserted row results in. */
    public Insert returning(Expression<?>... expressions) {
        List<Expression<?>> all = new ArrayList<>(returning);
        all.addAll(List.of(expressions));
        return new Insert(table, rows, List.copyOf(all));
    }

    private static List<String> columnNames(List<Assignment> row) {
        return row.stream().map(assignment -> assignment.column().name()).toList();
    }

    private List<Assignment> lastRow() {
        return rows.get(rows.size() - 1);
    }

    private Insert lastRow(List<Assignment> row) {
        List<List<Assignment>> all = new ArrayList<>(rows);
        all.set(all.size() - 1, row);
        return new Insert(table, List.copyOf(all), returning);
    }

    /** The table. */
    public TableClause table() {
        return table;
    }

    /** The rows, at least one; a single row without assignments inserts defaults. */
    public List<List<Assignment>> rows() {
        return rows;
    }

    /** What each inserted row results in. */
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
        visitor.visitInsert(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(table);
        structure.attribute(rows.size());
        rows.forEach(row -> Assignments.describe(row, structure));
        structure.parts(returning);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<List<Assignment>> newRows = new ArrayList<>();
        rows.forEach(row -> newRows.add(Assignments.rewrite(row, rewriter)));
        return new Insert(rewriter.rewrite(table), List.copyOf(newRows), rewriter.rewriteAll(returning));
    }
}
