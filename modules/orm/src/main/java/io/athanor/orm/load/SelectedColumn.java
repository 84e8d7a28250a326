package io.athanor.orm.load;

import io.athanor.sql.Expression;
import io.athanor.sql.type.TypeSystem;

/** A column of a statement that is being planned; its position is known when all columns are. */
final class SelectedColumn implements PlannedItem {

    private Expression<?> expression;
    private int position;

    SelectedColumn(Expression<?> expression) {
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

    @Override
    public ValuePlan build(TypeSystem types) {
        return new ValuePlan(position, types.codec(expression.type()));
    }
}
