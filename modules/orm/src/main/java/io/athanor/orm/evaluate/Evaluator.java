package io.athanor.orm.evaluate;

import io.athanor.sql.Between;
import io.athanor.sql.Binary;
import io.athanor.sql.BinaryElement;
import io.athanor.sql.BinaryPredicate;
import io.athanor.sql.BindParameter;
import io.athanor.sql.Case;
import io.athanor.sql.ClauseList;
import io.athanor.sql.Constant;
import io.athanor.sql.Element;
import io.athanor.sql.ExpandingBind;
import io.athanor.sql.Expression;
import io.athanor.sql.FunctionCall;
import io.athanor.sql.Grouping;
import io.athanor.sql.In;
import io.athanor.sql.Keyword;
import io.athanor.sql.Label;
import io.athanor.sql.Operator;
import io.athanor.sql.TypeCoercion;
import io.athanor.sql.Unary;
import io.athanor.sql.UnaryPredicate;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns expressions into evaluations for objects. Used for one expression or statement.
 *
 * <p>What databases do in different ways is not evaluated: patterns, division, the order of strings. Functions, and
 * strings that a collation might take for equal, are evaluated only where Java's own rules are good enough.
 */
public final class Evaluator {

    private final Leaves leaves;
    private final Map<String, ?> parameters;
    private final boolean byJavasRules;

    private Evaluator(Leaves leaves, Map<String, ?> parameters, boolean byJavasRules) {
        this.leaves = leaves;
        this.parameters = parameters;
        this.byJavasRules = byJavasRules;
    }

    /**
     * Evaluations that result in what every database would, or in {@link Evaluation#UNKNOWN}.
     *
     * @param parameters the values that are given to the statement by name
     */
    public static Evaluator asDatabases(Leaves leaves, Map<String, ?> parameters) {
        return new Evaluator(leaves, parameters, false);
    }

    /** Evaluations for which strings are equal if Java says so, and letter case changes as in Java. */
    public static Evaluator asJava(Leaves leaves) {
        return new Evaluator(leaves, Map.of(), true);
    }

    /** The conjunction of criteria. */
    public Evaluation all(List<Expression<Boolean>> criteria) {
        return conjunction(true, evaluations(criteria));
    }

    private List<Evaluation> evaluations(Collection<? extends Element> elements) {
        List<Evaluation> evaluations = new ArrayList<>(elements.size());
        elements.forEach(element -> evaluations.add(of(element)));
        return evaluations;
    }

    /**
     * The evaluation of an expression.
     *
     * @throws NotEvaluable if there is none
     */
    public Evaluation of(Element element) {
        Evaluation leaf = leaves.of(element);
        if (leaf != null) {
            return leaf;
        }
        if (element instanceof Grouping<?> grouping) {
            return of(grouping.content());
        }
        if (element instanceof TypeCoercion<?> coercion) {
            return of(coercion.operand());
        }
        if (element instanceof Label<?> label) {
            return of(label.expression());
        }
        if (element instanceof BindParameter<?> bind) {
            return constant(value(bind));
        }
        if (element instanceof Constant constant) {
            return of(constant.value());
        }
        if (element instanceof Keyword<?> keyword) {
            return keyword(keyword);
        }
        if (element instanceof ClauseList list) {
            return conjunction(list.operator().equals(Operator.AND), evaluations(list.clauses()));
        }
        if (element instanceof UnaryPredicate unary && unary.operator().equals(Operator.NOT)) {
            return not(of(unary.operand()));
        }
        if (element instanceof In in && in.members() instanceof ExpandingBind<?> members) {
            return in(in, members);
        }
        if (element instanceof Between between && !between.symmetric()) {
            requireOrder(between.tested());
            Evaluation inside = conjunction(
                    true,
                    List.of(
                            comparison(Operator.GE, of(between.tested()), of(between.low())),
                            comparison(Operator.LE, of(between.tested()), of(between.high()))));
            return between.negated() ? not(inside) : inside;
        }
        if (element instanceof BinaryPredicate || element instanceof Binary<?>) {
            BinaryElement binary = (BinaryElement) element;
            if (binary.operator().symbol().startsWith("<")
                    || binary.operator().symbol().startsWith(">")) {
                requireOrder(binary.left());
            }
            return binary(element, binary.operator(), of(binary.left()), of(binary.right()));
        }
        if (element instanceof Unary<?> unary && unary.operator().equals(Operator.NEGATE)) {
            return arithmetic(Operator.SUBTRACT, constant(0), of(unary.operand()));
        }
        if (element instanceof Case<?> cases) {
            return cases(cases);
        }
        if (element instanceof FunctionCall<?> call) {
            return FunctionEvaluations.of(call, evaluations(call.arguments()), byJavasRules);
        }
        throw new NotEvaluable(kind(element) + " " + element);
    }

    /** Refuses what databases sort in their own ways. */
    private static void requireOrder(Expression<?> expression) {
        Class<?> type = expression.type().javaType();
        if (!Number.class.isAssignableFrom(type) && !Temporal.class.isAssignableFrom(type)) {
            throw new NotEvaluable("the order of values of type " + type.getSimpleName() + ", as of " + expression);
        }
    }

    private static Evaluation constant(@Nullable Object value) {
        return (state, entity) -> value;
    }

    private static String kind(Element element) {
        return element.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** The result of the first condition that holds, or whose value the subject equals. */
    private Evaluation cases(Case<?> cases) {
        List<Evaluation> conditions = evaluations(cases.conditions());
        List<Evaluation> results = evaluations(cases.results());
        Expression<?> otherwise = cases.otherwise();
        Evaluation last = otherwise == null ? constant(null) : of(otherwise);
        Expression<?> subject = cases.subject();
        if (subject != null) {
            Evaluation compared = of(subject);
            conditions.replaceAll(value -> comparison(Operator.EQ, compared, value));
        }
        return (state, entity) -> {
            for (int i = 0; i < conditions.size(); i++) {
                Object holds = conditions.get(i).of(state, entity);
                if (holds == Evaluation.UNKNOWN) {
                    return Evaluation.UNKNOWN;
                }
                if (Boolean.TRUE.equals(holds)) {
                    return results.get(i).of(state, entity);
                }
            }
            return last.of(state, entity);
        };
    }

    private @Nullable Object value(BindParameter<?> bind) {
        BindParameter<?> source = bind.source();
        if (source != null && bind.derivation() != null) {
            return bind.derivation().apply(value(source));
        }
        if (bind.supplier() != null) {
            throw new NotEvaluable("a value that is made when the statement is executed");
        }
        return bind.name() != null && parameters.containsKey(bind.name()) ? parameters.get(bind.name()) : bind.value();
    }

    private static Evaluation keyword(Keyword<?> keyword) {
        if (keyword == Keyword.STAR) {
            throw new NotEvaluable("*");
        }
        return constant(
                keyword == Keyword.TRUE
                        ? Boolean.TRUE
                        : keyword == Keyword.FALSE ? Boolean.FALSE : keyword == Keyword.ONE ? (Object) 1 : null);
    }

    /** AND, or OR: what decides alone comes first, then what only the database knows, then NULL. */
    private static Evaluation conjunction(boolean and, List<Evaluation> parts) {
        return (state, entity) -> {
            boolean unknown = false;
            boolean isNull = false;
            for (Evaluation part : parts) {
                Object value = part.of(state, entity);
                if (value instanceof Boolean truth) {
                    if (truth != and) {
                        return truth;
                    }
                } else {
                    unknown |= value != null;
                    isNull |= value == null;
                }
            }
            return unknown ? Evaluation.UNKNOWN : isNull ? null : (Object) and;
        };
    }

    private static Evaluation not(Evaluation part) {
        return (state, entity) -> {
            Object value = part.of(state, entity);
            return value instanceof Boolean truth ? (Object) !truth : value;
        };
    }

    private Evaluation in(In in, ExpandingBind<?> members) {
        if (!members.rowTypes().isEmpty()) {
            throw new NotEvaluable("a list of rows of values");
        }
        Evaluation left = of(in.left());
        List<Evaluation> equal = new ArrayList<>();
        if (value(members.values()) instanceof Collection<?> values) {
            values.forEach(value -> equal.add(comparison(Operator.EQ, left, constant(value))));
        }
        Evaluation any = conjunction(false, equal);
        return in.negated() ? not(any) : any;
    }

    private Evaluation binary(Element element, Operator operator, Evaluation left, Evaluation right) {
        return switch (operator.name()) {
            case "eq", "ne", "lt", "le", "gt", "ge" -> comparison(operator, left, right);
            case "is", "is_not_distinct_from" -> identity(left, right);
            case "is_not", "is_distinct_from" -> not(identity(left, right));
            case "add", "subtract", "multiply" -> arithmetic(operator, left, right);
            case "concat" -> concatenation(left, right);
            default -> throw new NotEvaluable("the operator " + operator.symbol() + " in " + element);
        };
    }

    private static Evaluation concatenation(Evaluation left, Evaluation right) {
        return (state, entity) -> {
            Object first = left.of(state, entity);
            Object second = right.of(state, entity);
            if (first == null || second == null) {
                return null;
            }
            return first instanceof String a && second instanceof String b ? a + b : Evaluation.UNKNOWN;
        };
    }

    /** Equality for which NULL is a value. */
    private Evaluation identity(Evaluation left, Evaluation right) {
        return (state, entity) -> {
            Object first = left.of(state, entity);
            Object second = right.of(state, entity);
            if (first == Evaluation.UNKNOWN || second == Evaluation.UNKNOWN) {
                return Evaluation.UNKNOWN;
            }
            return first == null || second == null
                    ? (Object) (first == second)
                    : Comparisons.same(first, second, byJavasRules);
        };
    }

    private Evaluation comparison(Operator operator, Evaluation left, Evaluation right) {
        return (state, entity) -> {
            Object first = left.of(state, entity);
            Object second = right.of(state, entity);
            if (first == null || second == null) {
                return null;
            }
            if (first == Evaluation.UNKNOWN || second == Evaluation.UNKNOWN) {
                return Evaluation.UNKNOWN;
            }
            String name = operator.name();
            if (name.equals("eq") || name.equals("ne")) {
                Object same = Comparisons.same(first, second, byJavasRules);
                return same instanceof Boolean truth ? (Object) (truth == name.equals("eq")) : same;
            }
            Integer order = Comparisons.order(first, second);
            if (order == null) {
                return Evaluation.UNKNOWN;
            }
            return switch (name) {
                case "lt" -> order < 0;
                case "le" -> order <= 0;
                case "gt" -> order > 0;
                default -> order >= 0;
            };
        };
    }

    /** Arithmetic; databases do that of decimals exactly or in floating point, and round to the column's scale. */
    private Evaluation arithmetic(Operator operator, Evaluation left, Evaluation right) {
        return (state, entity) -> {
            Object first = left.of(state, entity);
            Object second = right.of(state, entity);
            if (first == null || second == null) {
                return null;
            }
            boolean isDecimal = first instanceof BigDecimal || second instanceof BigDecimal;
            return first instanceof Number a && second instanceof Number b && (byJavasRules || !isDecimal)
                    ? computed(operator, a, b)
                    : Evaluation.UNKNOWN;
        };
    }

    private static Object computed(Operator operator, Number first, Number second) {
        if (Comparisons.isFloating(first) || Comparisons.isFloating(second)) {
            double a = first.doubleValue();
            double b = second.doubleValue();
            return switch (operator.name()) {
                case "add" -> a + b;
                case "subtract" -> a - b;
                default -> a * b;
            };
        }
        BigDecimal a = Comparisons.decimal(first);
        BigDecimal b = Comparisons.decimal(second);
        return switch (operator.name()) {
            case "add" -> a.add(b);
            case "subtract" -> a.subtract(b);
            default -> a.multiply(b);
        };
    }
}
