package io.athanor.sql;

/**
 * A column and what it gets in INSERT or UPDATE.
 *
 * @param column the column
 * @param value what it gets
 */
public record Assignment(ColumnClause<?> column, Expression<?> value) {

    /** A column and what it gets, in parentheses if it is more than one word. */
    public Assignment {
        value = value.groupedAgainst(Operator.ENCLOSED);
    }

    void describe(Structure structure) {
        structure.part(column);
        structure.part(value);
    }

    Assignment rewrite(Rewriter rewriter) {
        Expression<?> newValue = rewriter.rewrite(value);
        ColumnClause<?> newColumn = rewriter.rewrite(column);
        return newValue == value && newColumn == column ? this : new Assignment(newColumn, newValue);
    }
}
