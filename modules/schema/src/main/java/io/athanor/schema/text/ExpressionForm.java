package io.athanor.schema.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Brings SQL expressions into a form in which two can be compared that a database writes differently: with and without
 * parentheses, casts, quotes, in other letter case, {@code IN} as {@code = ANY (ARRAY[..])}, {@code BETWEEN} as two
 * comparisons. A text that is not understood is compared token by token.
 */
public final class ExpressionForm {

    private static final int OR = 1;
    private static final int XOR = 2;
    private static final int AND = 3;
    private static final int NOT = 4;
    private static final int COMPARISON = 5;
    private static final int OTHER = 6;
    private static final int SUM = 7;
    private static final int PRODUCT = 8;
    private static final int SIGN = 9;

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("!=", "<>"),
            Map.entry("~~", "like"),
            Map.entry("!~~", "not like"),
            Map.entry("~~*", "ilike"),
            Map.entry("!~~*", "not ilike"),
            Map.entry("mod", "%"),
            Map.entry("div", "div"),
            Map.entry("xor", "xor"));
    private static final Set<String> COMPARISONS = Set.of(
            "=", "<>", "!=", "<", ">", "<=", ">=", "<=>", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*", "@>",
            "<@", "&&");
    private static final Set<String> SUMS = Set.of("+", "-");
    private static final Set<String> PRODUCTS = Set.of("*", "/", "%", "mod", "div");
    private static final Set<String> OTHERS = Set.of("||", "&", "|", "^", "<<", ">>", "->", "->>", "#>", "#>>", "#");
    private static final Set<String> NUMERIC_TYPES = Set.of(
            "integer",
            "int",
            "int4",
            "int8",
            "int2",
            "bigint",
            "smallint",
            "numeric",
            "decimal",
            "double",
            "real",
            "float8",
            "float4",
            "float");
    /** The types that a value is converted to in the way of a function. */
    private static final Set<String> CONVERTED = Set.of(
            "signed",
            "unsigned",
            "char",
            "nchar",
            "binary",
            "date",
            "datetime",
            "time",
            "year",
            "decimal",
            "double",
            "float",
            "real",
            "json");
    /** Functions that mean the same as a word, with or without parentheses. */
    private static final Map<String, String> MOMENTS = Map.of(
            "now", "current_timestamp",
            "current_timestamp", "current_timestamp",
            "localtimestamp", "localtimestamp",
            "curdate", "current_date",
            "current_date", "current_date",
            "curtime", "current_time",
            "current_time", "current_time");

    private final List<SqlToken> tokens;
    private int position;

    private ExpressionForm(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** The comparable form of an expression in which a backslash is a character like any other. */
    public static String of(String sql) {
        return of(sql, false);
    }

    /** The comparable form of an expression. */
    public static String of(String sql, boolean backslashEscapes) {
        return of(SqlScanner.tokens(sql, backslashEscapes));
    }

    /** The comparable form of an expression that is taken apart already. */
    public static String of(List<SqlToken> tokens) {
        try {
            ExpressionForm parser = new ExpressionForm(tokens);
            String form = parser.expression(0);
            if (parser.position == tokens.size()) {
                return form;
            }
        } catch (NotUnderstood e) {
            // Compared token by token.
        }
        StringBuilder plain = new StringBuilder();
        for (SqlToken token : tokens) {
            boolean caseless = token.kind() == SqlToken.Kind.WORD;
            plain.append(plain.isEmpty() ? "" : " ").append(caseless ? token.lower() : token.text());
        }
        return plain.toString();
    }

    /** Ends the parse of a text that is not understood. */
    private static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(null, null, false, false);
        }
    }

    private boolean atEnd() {
        return position >= tokens.size();
    }

    private SqlToken next() {
        if (atEnd()) {
            throw new NotUnderstood();
        }
        return tokens.get(position++);
    }

    private boolean isNext(String text) {
        return isAt(position, text);
    }

    private boolean isAt(int at, String text) {
        return at < tokens.size()
                && (tokens.get(at).isSymbol(text) || tokens.get(at).isWord(text));
    }

    private boolean take(String text) {
        boolean found = isNext(text);
        position += found ? 1 : 0;
        return found;
    }

    private void expect(String text) {
        if (!take(text)) {
            throw new NotUnderstood();
        }
    }

    private String expression(int least) {
        String left = prefix();
        while (!atEnd()) {
            String operator = tokens.get(position).lower();
            boolean quoted = tokens.get(position).kind() == SqlToken.Kind.QUOTED
                    || tokens.get(position).kind() == SqlToken.Kind.STRING;
            int strength = quoted ? -1 : strengthOf(operator);
            if (strength < 0 || strength < least) {
                break;
            }
            left = infix(left, operator, strength);
        }
        return left;
    }

    private int strengthOf(String operator) {
        if (operator.equals("not")) {
            return COMPARISON;
        }
        return switch (operator) {
            case "or" -> OR;
            case "xor" -> XOR;
            case "and" -> AND;
            case "is", "in", "between", "like", "ilike", "regexp", "rlike", "glob", "similar", "isnull", "notnull" ->
                COMPARISON;
            case "collate" -> SIGN + 1;
            case "::" -> SIGN + 2;
            case "[" -> SIGN + 3;
            default ->
                COMPARISONS.contains(operator)
                        ? COMPARISON
                        : OTHERS.contains(operator)
                                ? OTHER
                                : SUMS.contains(operator) ? SUM : PRODUCTS.contains(operator) ? PRODUCT : -1;
        };
    }

    private String infix(String left, String operator, int strength) {
        position++;
        switch (operator) {
            case "and", "or":
                return joined(operator, left, expression(strength + 1));
            case "not":
                return negated(left);
            case "is":
                return is(left);
            case "isnull":
                return "is(" + left + ",null)";
            case "notnull":
                return "is not(" + left + ",null)";
            case "between":
                return between(left, false);
            case "in":
                return in(left, false);
            case "collate":
                return "collate(" + left + "," + next().lower() + ")";
            case "::":
                return cast(left, typeName());
            case "[":
                return subscript(left);
            default:
                return comparison(left, SYNONYMS.getOrDefault(operator, operator), strength);
        }
    }

    private static String joined(String operator, String left, String right) {
        String start = operator + "(";
        // AND and OR are associative, and databases drop the parentheses between them.
        String first = left.startsWith(start) ? left.substring(start.length(), left.length() - 1) : left;
        String second = right.startsWith(start) ? right.substring(start.length(), right.length() - 1) : right;
        return start + first + ";" + second + ")";
    }

    private String negated(String left) {
        String operator = next().lower();
        return switch (operator) {
            case "between" -> between(left, true);
            case "in" -> in(left, true);
            case "like", "ilike", "regexp", "rlike", "glob" -> comparison(left, "not " + operator, COMPARISON);
            default -> throw new NotUnderstood();
        };
    }

    private String comparison(String left, String operator, int strength) {
        if (isNext("any") || isNext("some") || isNext("all")) {
            boolean all = next().isWord("all");
            expect("(");
            String list = expression(0);
            expect(")");
            if (list.startsWith("array[") && (all ? operator.equals("<>") : operator.equals("="))) {
                return (all ? "not in(" : "in(") + left + "," + list.substring(5) + ")";
            }
            return operator + (all ? " all(" : " any(") + left + "," + list + ")";
        }
        String right = expression(strength + 1);
        String escape = take("escape") ? "," + expression(strength + 1) : "";
        return operator + "(" + left + "," + right + escape + ")";
    }

    private String is(String left) {
        String words = take("not") ? "is not" : "is";
        if (take("distinct")) {
            expect("from");
            words += " distinct";
        }
        return words + "(" + left + "," + expression(COMPARISON + 1) + ")";
    }

    private String between(String left, boolean negated) {
        String low = expression(COMPARISON + 1);
        expect("and");
        String high = expression(COMPARISON + 1);
        return negated
                ? joined("or", "<(" + left + "," + low + ")", ">(" + left + "," + high + ")")
                : joined("and", ">=(" + left + "," + low + ")", "<=(" + left + "," + high + ")");
    }

    private String in(String left, boolean negated) {
        expect("(");
        return (negated ? "not in(" : "in(") + left + ",[" + list(")") + "])";
    }

    private String subscript(String left) {
        String index = expression(0);
        expect("]");
        return "at(" + left + "," + index + ")";
    }

    private String list(String end) {
        List<String> items = new ArrayList<>();
        if (!take(end)) {
            do {
                items.add(expression(0));
            } while (take(","));
            expect(end);
        }
        return String.join(",", items);
    }

    private String prefix() {
        SqlToken token = next();
        return switch (token.kind()) {
            case STRING -> "'" + token.text().replace("'", "''") + "'";
            case NUMBER -> number(token.text());
            case QUOTED -> name(token.text());
            case SYMBOL -> symbol(token.text());
            case WORD -> word(token);
        };
    }

    private static String number(String text) {
        return text.matches("\\d+\\.\\d+") ? text.replaceAll("\\.?0+$", "") : text;
    }

    private String symbol(String symbol) {
        return switch (symbol) {
            case "(" -> {
                String first = expression(0);
                if (take(",")) {
                    yield "row(" + first + "," + list(")") + ")";
                }
                expect(")");
                yield first;
            }
            case "-", "+", "~" -> {
                String operand = expression(SIGN);
                yield symbol.equals("+") ? operand : symbol + operand;
            }
            case "!" -> not(expression(SIGN));
            case "*" -> "*";
            default -> throw new NotUnderstood();
        };
    }

    private String word(SqlToken token) {
        String word = token.lower();
        switch (word) {
            case "not":
                return not(expression(NOT));
            case "cast":
                return castCall();
            case "case":
                return caseExpression();
            case "array":
                expect("[");
                return "array[" + list("]") + "]";
            case "true", "false", "null":
                return word;
            default:
                break;
        }
        String moment = MOMENTS.get(word);
        if (moment != null) {
            boolean empty = isNext("(") && isAt(position + 1, ")");
            position += empty ? 2 : 0;
            return moment;
        }
        boolean string = !atEnd() && tokens.get(position).kind() == SqlToken.Kind.STRING;
        if (string) {
            // A type or a character set in front of a literal, or the mark of one with escapes.
            return prefix();
        }
        return name(word);
    }

    private static String not(String operand) {
        for (String operator : List.of("in(", "like(", "ilike(")) {
            if (operand.startsWith(operator)) {
                return "not " + operand;
            }
        }
        return operand.startsWith("is(") ? "is not" + operand.substring(2) : "not(" + operand + ")";
    }

    private String name(String first) {
        String name = first;
        while (isNext(".")
                && position + 1 < tokens.size()
                && tokens.get(position + 1).isName()) {
            position++;
            name = tokens.get(position++).text();
        }
        if (!take("(")) {
            return "@" + name;
        }
        String function = name.toLowerCase(Locale.ROOT);
        if (take("distinct")) {
            function += " distinct";
        }
        if (function.equals("extract") && !atEnd() && isAt(position + 1, "from")) {
            String field = next().lower();
            position++;
            return "extract(" + field + "," + list(")") + ")";
        }
        if (function.equals("trim")) {
            return trimmed();
        }
        if (function.equals("position")) {
            String sought = expression(COMPARISON + 1);
            expect("in");
            return "position(" + sought + "," + list(")") + ")";
        }
        if (function.equals("substring") || function.equals("substr") || function.equals("mid")) {
            return function + "(" + part() + ")";
        }
        return function.equals("convert") ? converted() : function + "(" + list(")") + ")";
    }

    private String trimmed() {
        String side = isNext("leading") || isNext("trailing") ? next().lower() : "both";
        boolean named = side.equals("both") && take("both");
        String characters = isNext("from") ? "' '" : expression(0);
        String text = take("from") ? "," + expression(0) : "";
        if (text.isEmpty() && (named || !side.equals("both"))) {
            throw new NotUnderstood();
        }
        expect(")");
        return "trim(" + (text.isEmpty() ? characters : side + "," + characters + text) + ")";
    }

    /** The arguments of a part of a string, between which may be words. */
    private String part() {
        StringBuilder arguments = new StringBuilder(expression(0));
        while (take(",") || take("from") || take("for")) {
            arguments.append(',').append(expression(0));
        }
        expect(")");
        return arguments.toString();
    }

    /** A conversion to a type is a cast in other words, unlike one to a character set. */
    private String converted() {
        int start = position;
        String operand = expression(0);
        if (take("using")) {
            String set = next().lower();
            expect(")");
            return "convert(" + operand + " using " + set + ")";
        }
        boolean toType = take(",")
                && !atEnd()
                && tokens.get(position).kind() == SqlToken.Kind.WORD
                && CONVERTED.contains(tokens.get(position).lower());
        if (toType) {
            String type = typeName();
            expect(")");
            return cast(operand, type);
        }
        position = start;
        return "convert(" + list(")") + ")";
    }

    private String castCall() {
        expect("(");
        String operand = expression(0);
        expect("as");
        String type = typeName();
        expect(")");
        return cast(operand, type);
    }

    /** Databases write casts that nobody has asked for, so a cast is left out. */
    private static String cast(String operand, String type) {
        boolean numberInQuotes =
                NUMERIC_TYPES.contains(type.split("[ (]", 2)[0]) && operand.matches("'-?\\d+(\\.\\d+)?'");
        if (!numberInQuotes) {
            return operand;
        }
        String digits = operand.substring(1, operand.length() - 1);
        return digits.startsWith("-") ? "-" + number(digits.substring(1)) : number(digits);
    }

    private String typeName() {
        StringBuilder type = new StringBuilder(next().lower());
        while (!atEnd()) {
            SqlToken token = tokens.get(position);
            if (token.isSymbol("(")) {
                while (!next().isSymbol(")")) {
                    continue;
                }
            } else if (token.isSymbol("[") && isAt(position + 1, "]")) {
                position += 2;
            } else if (token.isSymbol(".")) {
                position++;
                type.append('.').append(next().lower());
            } else if (type.toString().endsWith("signed") && (token.isWord("integer") || token.isWord("int"))) {
                position++;
            } else if (token.isWord("varying")
                    || token.isWord("precision")
                    || token.isWord("with")
                    || token.isWord("without")
                    || token.isWord("time")
                    || token.isWord("zone")) {
                position++;
                type.append(' ').append(token.lower());
            } else {
                break;
            }
        }
        return type.toString();
    }

    private String caseExpression() {
        StringBuilder form = new StringBuilder("case(");
        if (!isNext("when")) {
            form.append(expression(0)).append(' ');
        }
        while (take("when")) {
            form.append("when ").append(expression(0));
            expect("then");
            form.append(" then ").append(expression(0)).append(' ');
        }
        if (take("else")) {
            form.append("else ").append(expression(0));
        }
        expect("end");
        return form.append(')').toString();
    }
}
