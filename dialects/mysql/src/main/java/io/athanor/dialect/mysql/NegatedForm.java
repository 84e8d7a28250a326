package io.athanor.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes comparable forms without NOT, as the server does with conditions: by the opposites of comparisons. */
final class NegatedForm {

    private static final String NOT = "not(";
    private static final Map<String, String> OPPOSITES =
            Map.of("=(", "<>(", "<>(", "=(", "<(", ">=(", ">=(", "<(", ">(", "<=(", "<=(", ">(");

    private NegatedForm() {}

    /** The form with each NOT of a comparison, of AND and of OR resolved. */
    static String resolved(String form) {
        String text = form;
        int from = 0;
        while (true) {
            int start = find(text, from);
            if (start < 0) {
                return text;
            }
            int end = closing(text, start + NOT.length() - 1);
            String operand = text.substring(start + NOT.length(), end);
            String negated = negated(operand);
            text = text.substring(0, start) + negated + text.substring(end + 1);
            from = negated.startsWith(NOT) ? start + NOT.length() : start;
        }
    }

    private static String negated(String operand) {
        for (Map.Entry<String, String> opposite : OPPOSITES.entrySet()) {
            if (operand.startsWith(opposite.getKey())) {
                return opposite.getValue() + operand.substring(opposite.getKey().length());
            }
        }
        boolean all = operand.startsWith("and(");
        if (!all && !operand.startsWith("or(")) {
            return NOT + operand + ")";
        }
        int open = operand.indexOf('(');
        List<String> parts = parts(operand.substring(open + 1, operand.length() - 1));
        return (all ? "or(" : "and(")
                + String.join(";", parts.stream().map(NegatedForm::negated).toList()) + ")";
    }

    /** The next NOT that stands in front of an operand rather than in a name or a string. */
    private static int find(String text, int from) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '\'';
            boolean begins = i == 0 || "(,;".indexOf(text.charAt(i - 1)) >= 0;
            if (i >= from && !quoted && begins && text.startsWith(NOT, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int closing(String text, int open) {
        boolean quoted = false;
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (!quoted && depth == 0 && c == ';') {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
