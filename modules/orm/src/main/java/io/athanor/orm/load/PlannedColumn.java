package io.athanor.orm.load;

import io.athanor.sql.Expression;

/** A column of a statement that is being planned; its position is known when all columns are. */
final class PlannedColumn {

    private Expression<?> expression;
    private int position;

    PlannedColumn(Expression<?> expression) {
        this.expression = expression;
    }

    Expression<?> expression() {
        return expression;
    }

    void expression(Expression<?> replaced) {
        expression = replaced;
    }

    int position() {
        return position;
    }

    void position(int jdbcPosition) {
        position = jdbcPosition;
    }
}
