package io.athanor.orm.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The result of an evaluation taken as a value of the expression's Java type. */
public final class EvaluatedValue {

    private EvaluatedValue() {}

    /** The value as an instance of a type; where something would be lost by that, {@link Evaluation#UNKNOWN}. */
    public static @Nullable Object as(Class<?> type, @Nullable Object value) {
        if (value == null || type.isInstance(value) || !(value instanceof Number number)) {
            return value == null || type.isInstance(value) ? value : Evaluation.UNKNOWN;
        }
        if (Comparisons.isFloating(number)) {
            return type == Double.class
                    ? (Object) number.doubleValue()
                    : type == Float.class ? (Object) number.floatValue() : Evaluation.UNKNOWN;
        }
        BigDecimal decimal = Comparisons.decimal(number);
        try {
            return exact(type, decimal);
        } catch (ArithmeticException e) {
            return Evaluation.UNKNOWN;
        }
    }

    private static Object exact(Class<?> type, BigDecimal decimal) {
        if (type == Integer.class) {
            return decimal.intValueExact();
        }
        if (type == Long.class) {
            return decimal.longValueExact();
        }
        if (type == Short.class) {
            return decimal.shortValueExact();
        }
        if (type == Byte.class) {
            return decimal.byteValueExact();
        }
        if (type == BigDecimal.class) {
            return decimal;
        }
        if (type == BigInteger.class) {
            return decimal.toBigIntegerExact();
        }
        return type == Double.class
                ? (Object) decimal.doubleValue()
                : type == Float.class ? (Object) decimal.floatValue() : Evaluation.UNKNOWN;
    }
}
