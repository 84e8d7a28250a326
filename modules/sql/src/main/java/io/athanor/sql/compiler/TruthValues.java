package io.athanor.sql.compiler;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Case;
import io.athanor.sql.Cast;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Constant;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FunctionCall;
import io.athanor.sql.JsonValue;
import io.athanor.sql.Keyword;
import io.athanor.sql.Label;
import io.athanor.sql.TypeCoercion;
import io.athanor.sql.type.BooleanType;

/** Tells values that stand for truth values from criteria. */
final class TruthValues {

    private TruthValues() {}

    /** Whether the element is a truth value without an operator that makes a criterion of it. */
    static boolean isPlain(Element element) {
        if (element instanceof Label<?> label) {
            return isPlain(label.expression());
        }
        if (element instanceof TypeCoercion<?> coercion) {
            return isPlain(coercion.operand());
        }
        if (element instanceof Constant || element == Keyword.TRUE || element == Keyword.FALSE) {
            return true;
        }
        boolean value = element instanceof ColumnClause<?>
                || element instanceof FunctionCall<?>
                || element instanceof BindParameter<?>
                || element instanceof Cast<?>
                || element instanceof Case<?>
                || element instanceof JsonValue<?>;
        return value && ((Expression<?>) element).type() instanceof BooleanType;
    }
}
