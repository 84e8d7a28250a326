package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * The value that an INSERT would have put into a column, where it met a row that was there already.
 *
 * @param <T> the Java type of the value
 */
public final class Excluded<T> extends Expression<T> {

    private final ColumnClause<T> column;

    Excluded(ColumnClause<T> column) {
        this.column = column;
    }

    /** The column. */
    public ColumnClause<T> column() {
        return column;
    }

    @Override
    public SqlType<T> type() {
        return column.type();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitExcluded(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(column);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        ColumnClause<T> newColumn = rewriter.rewrite(column);
        return newColumn == column ? this : new Excluded<>(newColumn);
    }
}
