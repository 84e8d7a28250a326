package io.athanor.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes comparable forms without NOT, as the servers do with conditions: by the opposites of comparisons. What is no
 * condition they compare with 0 instead.
 */
final class NegatedForm {

    private static final Map<String, String> OPPOSITES = Map.ofEntries(
            Map.entry("=", "<>"),
            Map.entry("<>", "="),
            Map.entry("<", ">="),
            Map.entry(">=", "<"),
            Map.entry(">", "<="),
            Map.entry("<=", ">"),
            Map.entry("in", "not in"),
            Map.entry("not in", "in"),
            Map.entry("like", "not like"),
            Map.entry("not like", "like"),
            Map.entry("is", "is not"),
            Map.entry("is not", "is"));

    private final String operator;
    private final List<String> operands;
    private final char separator;

    private NegatedForm(String operator, List<String> operands, char separator) {
        this.operator = operator;
        this.operands = operands;
        this.separator = separator;
    }

    /** The form with each NOT resolved. */
    static String resolved(String form) {
        NegatedForm call = of(form);
        if (call == null) {
            return form;
        }
        List<String> resolved =
                call.operands.stream().map(NegatedForm::resolved).toList();
        return new NegatedForm(call.operator, resolved, call.separator).simplified();
    }

    /** A form that is an operator or function and its operands; null for others. */
    private static @Nullable NegatedForm of(String form) {
        int open = form.indexOf('(');
        if (open < 0 || form.charAt(0) == '\'' || closing(form, open) != form.length() - 1) {
            return null;
        }
        String inner = form.substring(open + 1, form.length() - 1);
        char separator = form.startsWith("and(") || form.startsWith("or(") ? ';' : ',';
        return new NegatedForm(form.substring(0, open), parts(inner, separator), separator);
    }

    private String simplified() {
        String first = operands.get(0);
        String second = operands.size() == 2 ? operands.get(1) : "";
        switch (operator) {
            case "not":
                return negated(first);
            case "isnull":
                return "is(" + first + ",null)";
            case "not regexp":
                return "not(regexp(" + first + "," + second + "))";
            case "in", "not in":
                if (second.startsWith("[") && parts(second.substring(1), ',').size() == 1) {
                    return (operator.equals("in") ? "=(" : "<>(") + first + ","
                            + second.substring(1, second.length() - 1) + ")";
                }
                break;
            case "=":
                if (first.equals("0") || second.equals("0")) {
                    return negated(first.equals("0") ? second : first);
                }
                break;
            case "<>":
                if (second.equals("0")) {
                    return "<>(0," + first + ")";
                }
                break;
            case "is", "is not":
                NegatedForm tested = of(first);
                if (tested != null
                        && tested.operator.equals("<>")
                        && tested.operands.get(0).equals("0")) {
                    return operator + "(" + tested.operands.get(1) + "," + second + ")";
                }
                break;
            default:
                break;
        }
        return text();
    }

    private String text() {
        return operator + "(" + String.join(String.valueOf(separator), operands) + ")";
    }

    private static String negated(String operand) {
        NegatedForm call = of(operand);
        if (call == null) {
            return "not(" + operand + ")";
        }
        String opposite = OPPOSITES.get(call.operator);
        if (opposite != null) {
            return new NegatedForm(opposite, call.operands, ',').text();
        }
        String first = call.operands.get(0);
        return switch (call.operator) {
            case "and", "or" ->
                new NegatedForm(
                                call.operator.equals("and") ? "or" : "and",
                                call.operands.stream().map(NegatedForm::negated).toList(),
                                ';')
                        .text();
            case "xor" -> "xor(" + negated(first) + "," + call.operands.get(1) + ")";
            case "not" -> first.startsWith("regexp(") ? first : "<>(0," + first + ")";
            default -> "not(" + operand + ")";
        };
    }

    private static int closing(String text, int open) {
        boolean quoted = false;
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : change(c);
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private static int change(char c) {
        return c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }

    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : change(c);
            if (!quoted && depth == 0 && c == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
