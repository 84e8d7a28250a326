package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;

/** Rows of values as a query. */
public final class ValuesQuery extends QueryExpression {

    private final List<ColumnClause<?>> given;
    private final List<List<Expression<?>>> rows;

    ValuesQuery(List<ColumnClause<?>> given, List<List<Expression<?>>> rows) {
        this.given = given;
        this.rows = rows;
    }

    /** The rows. */
    public List<List<Expression<?>>> rows() {
        return rows;
    }

    @Override
    public List<ColumnClause<?>> resultColumns() {
        return given;
    }

    @Override
    protected ColumnCollection columnsOf(FromClause subquery) {
        return DerivedColumns.ofGiven("the rows of values", subquery, given);
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitValuesQuery(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(given.size());
        given.forEach(column -> structure.attribute(column.name()));
        structure.attribute(rows.size());
        for (List<Expression<?>> row : rows) {
            structure.parts(row);
        }
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<List<Expression<?>>> newRows = rewrite(rows, rewriter);
        return newRows == rows ? this : new ValuesQuery(given, newRows);
    }

    static List<List<Expression<?>>> rewrite(List<List<Expression<?>>> rows, Rewriter rewriter) {
        List<List<Expression<?>>> all = new ArrayList<>(rows.size());
        boolean changed = false;
        for (List<Expression<?>> row : rows) {
            List<Expression<?>> newRow = rewriter.rewriteAll(row);
            changed |= newRow != row;
            all.add(newRow);
        }
        return changed ? List.copyOf(all) : rows;
    }
}
