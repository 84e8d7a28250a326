package io.athanor.orm.evaluate;

import io.athanor.sql.FunctionCall;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The functions that can be evaluated in Java. */
final class FunctionEvaluations {

    private FunctionEvaluations() {}

    /**
     * The evaluation of a call.
     *
     * @throws NotEvaluable if there is none
     */
    static Evaluation of(FunctionCall<?> call, List<Evaluation> arguments, boolean byJavasRules) {
        String name = call.name().toLowerCase(Locale.ROOT);
        if (name.equals("coalesce")) {
            return firstGiven(arguments);
        }
        if (byJavasRules && arguments.size() == 1) {
            Evaluation argument = arguments.get(0);
            switch (name) {
                case "lower":
                    return ofString(argument, text -> text.toLowerCase(Locale.ROOT));
                case "upper":
                    return ofString(argument, text -> text.toUpperCase(Locale.ROOT));
                case "trim":
                    return ofString(argument, FunctionEvaluations::withoutBlanks);
                case "char_length":
                    return length(argument);
                case "abs":
                    return absolute(argument);
                default:
                    break;
            }
        }
        throw new NotEvaluable("the function " + call.name());
    }

    private static Evaluation firstGiven(List<Evaluation> arguments) {
        return (state, entity) -> {
            for (Evaluation argument : arguments) {
                Object value = argument.of(state, entity);
                if (value != null) {
                    return value;
                }
            }
            return null;
        };
    }

    private static Evaluation ofString(Evaluation argument, UnaryOperator<String> function) {
        return (state, entity) -> {
            Object value = argument.of(state, entity);
            return value == null ? null : value instanceof String text ? function.apply(text) : Evaluation.UNKNOWN;
        };
    }

    /** SQL's TRIM takes blanks only. */
    private static String withoutBlanks(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    private static Evaluation length(Evaluation argument) {
        return (state, entity) -> {
            Object value = argument.of(state, entity);
            return value == null
                    ? null
                    : value instanceof String text ? text.codePointCount(0, text.length()) : Evaluation.UNKNOWN;
        };
    }

    private static Evaluation absolute(Evaluation argument) {
        return (state, entity) -> {
            Object value = argument.of(state, entity);
            if (value instanceof Number number) {
                BigDecimal decimal = Comparisons.isFloating(number) ? null : Comparisons.decimal(number);
                return decimal == null ? (Object) Math.abs(number.doubleValue()) : decimal.abs();
            }
            return value == null ? null : Evaluation.UNKNOWN;
        };
    }
}
