package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * An operator: its standard symbol, and how tightly it binds.
 *
 * <p>The order of precedence is SQLAlchemy's, which is stricter than any one database's: where databases differ,
 * parentheses are written. A dialect that spells an operator differently says so by its {@link #name}.
 *
 * @param name what it does, in lower case and unique, such as {@code "concat"}
 * @param symbol the standard spelling
 * @param precedence a greater one binds tighter
 * @param associative whether a chain of it needs no parentheses
 */
public record Operator(String name, String symbol, int precedence, boolean associative) {

    /** Equality. */
    public static final Operator EQ = new Operator("eq", "=", 5, false);
    /** Inequality. */
    public static final Operator NE = new Operator("ne", "!=", 5, false);
    /** Less than. */
    public static final Operator LT = new Operator("lt", "<", 5, false);
    /** Less than or equal. */
    public static final Operator LE = new Operator("le", "<=", 5, false);
    /** Greater than. */
    public static final Operator GT = new Operator("gt", ">", 5, false);
    /** Greater than or equal. */
    public static final Operator GE = new Operator("ge", ">=", 5, false);
    /** Identity with NULL, TRUE or FALSE. */
    public static final Operator IS = new Operator("is", "IS", 5, false);
    /** The opposite of {@link #IS}. */
    public static final Operator IS_NOT = new Operator("is_not", "IS NOT", 5, false);
    /** Membership. */
    public static final Operator IN = new Operator("in", "IN", 5, false);
    /** The opposite of {@link #IN}. */
    public static final Operator NOT_IN = new Operator("not_in", "NOT IN", 5, false);
    /** A pattern. */
    public static final Operator LIKE = new Operator("like", "LIKE", 5, false);
    /** The opposite of {@link #LIKE}. */
    public static final Operator NOT_LIKE = new Operator("not_like", "NOT LIKE", 5, false);
    /** A pattern that folds letter case. */
    public static final Operator ILIKE = new Operator("ilike", "ILIKE", 5, false);
    /** The opposite of {@link #ILIKE}. */
    public static final Operator NOT_ILIKE = new Operator("not_ilike", "NOT ILIKE", 5, false);
    /** Between two bounds. */
    public static final Operator BETWEEN = new Operator("between", "BETWEEN", 5, false);
    /** The opposite of {@link #BETWEEN}. */
    public static final Operator NOT_BETWEEN = new Operator("not_between", "NOT BETWEEN", 5, false);
    /** Inequality for which NULL is a value like any other. */
    public static final Operator IS_DISTINCT_FROM = new Operator("is_distinct_from", "IS DISTINCT FROM", 5, false);
    /** Equality for which NULL is a value like any other. */
    public static final Operator IS_NOT_DISTINCT_FROM =
            new Operator("is_not_distinct_from", "IS NOT DISTINCT FROM", 5, false);
    /** A regular expression. */
    public static final Operator REGEXP = new Operator("regexp", "REGEXP", 5, false);
    /** Full text search. */
    public static final Operator MATCH = new Operator("match", "MATCH", 5, false);
    /** Conjunction. */
    public static final Operator AND = new Operator("and", "AND", 3, true);
    /** Disjunction. */
    public static final Operator OR = new Operator("or", "OR", 2, true);
    /** Negation. */
    public static final Operator NOT = new Operator("not", "NOT", 5, false);
    /** Existence. */
    public static final Operator EXISTS = new Operator("exists", "EXISTS", 0, false);
    /** Addition. */
    public static final Operator ADD = new Operator("add", "+", 7, true);
    /** Subtraction. */
    public static final Operator SUBTRACT = new Operator("subtract", "-", 7, false);
    /** Multiplication. */
    public static final Operator MULTIPLY = new Operator("multiply", "*", 8, true);
    /** Division with its fraction. */
    public static final Operator DIVIDE = new Operator("divide", "/", 8, false);
    /** Division without its fraction. */
    public static final Operator FLOOR_DIVIDE = new Operator("floor_divide", "/", 8, false);
    /** Remainder. */
    public static final Operator MODULO = new Operator("modulo", "%", 8, false);
    /** Change of sign. */
    public static final Operator NEGATE = new Operator("negate", "-", 8, false);
    /** Bits set in both. */
    public static final Operator BIT_AND = new Operator("bit_and", "&", 7, false);
    /** Bits set in either. */
    public static final Operator BIT_OR = new Operator("bit_or", "|", 7, false);
    /** Bits set in one of both. */
    public static final Operator BIT_XOR = new Operator("bit_xor", "^", 7, false);
    /** Bits moved to the left. */
    public static final Operator SHIFT_LEFT = new Operator("shift_left", "<<", 7, false);
    /** Bits moved to the right. */
    public static final Operator SHIFT_RIGHT = new Operator("shift_right", ">>", 7, false);
    /** All bits reversed. */
    public static final Operator BIT_NOT = new Operator("bit_not", "~", 8, false);
    /** Concatenation of strings. */
    public static final Operator CONCAT = new Operator("concat", "||", 5, true);
    /** Ascending order. */
    public static final Operator ASC = new Operator("asc", "ASC", 3, false);
    /** Descending order. */
    public static final Operator DESC = new Operator("desc", "DESC", 3, false);
    /** A sort order of strings. */
    public static final Operator COLLATE = new Operator("collate", "COLLATE", 4, false);
    /** Without repeated values. */
    public static final Operator DISTINCT = new Operator("distinct", "DISTINCT", 5, false);
    /** Access to an element of an array or document, and ANY and ALL of one. */
    public static final Operator ELEMENT = new Operator("element", "", 15, true);
    /** A place where an operator is always put into parentheses, such as a value in SET or a condition in CASE. */
    public static final Operator ENCLOSED = new Operator("enclosed", "", 100, false);
    /** The separator of a list. */
    public static final Operator COMMA = new Operator("comma", ",", -1, true);
    /** Naming. */
    public static final Operator AS = new Operator("as", "AS", -1, false);

    /** An operator that this library does not know; operands and uses of it get parentheses wherever operators meet. */
    public static Operator custom(String symbol) {
        return new Operator("custom", symbol, 0, false);
    }

    /**
     * An operator that this library does not know, with how tightly it binds; parentheses are written as for the
     * operators known.
     *
     * @throws IllegalArgumentException if the precedence is below 1
     */
    public static Operator custom(String symbol, int precedence) {
        if (precedence < 1) {
            throw new IllegalArgumentException("the precedence of the operator " + symbol + " must be at least 1, not "
                    + precedence + "; that of + is " + ADD.precedence + ", that of = is " + EQ.precedence);
        }
        return new Operator("custom", symbol, precedence, false);
    }

    /** Whether nothing is known about how tightly it binds. */
    private boolean isOfUnknownPrecedence() {
        return precedence == 0 && name.equals("custom");
    }

    /** Whether an operand made with this operator needs parentheses as an operand of {@code against}. */
    public boolean needsGroupingIn(Operator against) {
        return against.isOfUnknownPrecedence() || !(equals(against) && associative) && precedence <= against.precedence;
    }

    /** The operator that is true where this one is false, or null if there is none. */
    public @Nullable Operator opposite() {
        return switch (name) {
            case "eq" -> NE;
            case "ne" -> EQ;
            case "lt" -> GE;
            case "ge" -> LT;
            case "le" -> GT;
            case "gt" -> LE;
            case "is" -> IS_NOT;
            case "is_not" -> IS;
            case "in" -> NOT_IN;
            case "not_in" -> IN;
            case "like" -> NOT_LIKE;
            case "not_like" -> LIKE;
            case "ilike" -> NOT_ILIKE;
            case "not_ilike" -> ILIKE;
            case "between" -> NOT_BETWEEN;
            case "not_between" -> BETWEEN;
            case "is_distinct_from" -> IS_NOT_DISTINCT_FROM;
            case "is_not_distinct_from" -> IS_DISTINCT_FROM;
            default -> null;
        };
    }
}
