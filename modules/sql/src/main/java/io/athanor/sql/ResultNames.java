package io.athanor.sql;

/** The names that selected expressions have in a result when they are not repeated. */
public final class ResultNames {

    private ResultNames() {}

    /** The name of a selected expression, or an empty string if only the compiler can make one up. */
    public static String of(Expression<?> expression, LabelStyle style) {
        if (expression instanceof Label<?> label) {
            return label.name();
        }
        if (expression instanceof ColumnClause<?> column) {
            FromClause table = column.table();
            if (style == LabelStyle.PLAIN || table == null || table.name().isEmpty()) {
                return column.name();
            }
            return (table instanceof TableClause clause && clause.schema() != null ? clause.schema() + "_" : "")
                    + table.name() + "_" + column.name();
        }
        if (expression instanceof Cast<?> || expression instanceof TypeCoercion<?>) {
            return expression.defaultName();
        }
        return expression instanceof FieldAccess<?> field ? field.name() : "";
    }
}
