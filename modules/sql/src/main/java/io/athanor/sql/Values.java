package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of values to select from. Each method returns a new clause and leaves this one as it is. */
public final class Values extends DerivedClause {

    private final List<ColumnClause<?>> given;
    private final List<List<Expression<?>>> rows;

    Values(List<ColumnClause<?>> given, List<List<Expression<?>>> rows, @Nullable String name) {
        super(name, values -> DerivedColumns.ofGiven("the rows of values", values, given));
        this.given = given;
        this.rows = rows;
    }

    /**
     * With a further row; a value may be an expression.
     *
     * @throws IllegalArgumentException if there are more or fewer values than columns, or one is not of its column's
     *     type
     */
    public Values row(@Nullable Object... values) {
        if (values.length != given.size()) {
            throw new IllegalArgumentException(
                    "a row of " + values.length + " values does not fit " + given.size() + " columns");
        }
        List<Expression<?>> row = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            row.add(Assignments.value(given.get(i), values[i]));
        }
        List<List<Expression<?>>> all = new ArrayList<>(rows);
        all.add(List.copyOf(row));
        return new Values(given, List.copyOf(all), name);
    }

    /** These rows under a name. */
    public Values named(String newName) {
        return new Values(given, rows, newName);
    }

    /** These rows as a query, to look for a value in or to name as a common table expression. */
    public ValuesQuery query() {
        return new ValuesQuery(given, rows);
    }

    /** These rows as a common table expression. */
    public Cte cte(String cteName) {
        return query().cte(cteName);
    }

    /** The rows. */
    public List<List<Expression<?>>> rows() {
        return rows;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitValues(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.identity(this);
        structure.attribute(name);
        structure.attribute(given.size());
        given.forEach(column -> structure.attribute(column.name()));
        structure.attribute(rows.size());
        for (List<Expression<?>> row : rows) {
            structure.parts(row);
        }
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<List<Expression<?>>> newRows = ValuesQuery.rewrite(rows, rewriter);
        return newRows == rows ? this : new Values(given, newRows, name);
    }
}
