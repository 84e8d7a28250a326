package io.athanor.compatibility.property;

import static io.athanor.sql.Functions.coalesce;
import static io.athanor.sql.Sql.and;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.not;
import static io.athanor.sql.Sql.or;
import static io.athanor.sql.Sql.when;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes random trees of numbers, strings and criteria over the columns of a row, and evaluates them by SQL's
 * three-valued logic.
 */
final class ExpressionGenerator {

    private final Random random;
    private final List<ColumnClause<Long>> numbers;
    private final List<ColumnClause<String>> strings;
    private final int shift;
    private boolean withBits = true;

    ExpressionGenerator(long seed, List<ColumnClause<Long>> numbers, List<ColumnClause<String>> strings) {
        this(seed, 0, numbers, strings);
    }

    /** Makes the same trees for the same seed, with other values for another shift. */
    ExpressionGenerator(long seed, int shift, List<ColumnClause<Long>> numbers, List<ColumnClause<String>> strings) {
        this.shift = shift;
        this.random = new Random(seed);
        this.numbers = numbers;
        this.strings = strings;
    }

    /** Leaves out operators on bits, for a database in which their results have no sign to subtract below zero. */
    ExpressionGenerator withoutBits() {
        withBits = false;
        return this;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static <A, B, R> Function<Map<String, @Nullable Object>, @Nullable R> both(
            Generated<A> left, Generated<B> right, BiFunction<A, B, @Nullable R> operation) {
        return row -> {
            A a = left.value().apply(row);
            B b = right.value().apply(row);
            return a == null || b == null ? null : operation.apply(a, b);
        };
    }

    /** A number; values stay small, since 32 levels of doubling would overflow. */
    Generated<Long> number(int depth) {
        if (depth == 0) {
            return numberLeaf();
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> {
                Generated<Long> left = number(depth - 1);
                Generated<Long> right = number(depth - 1);
                yield new Generated<>(left.expression().plus(right.expression()), both(left, right, Long::sum));
            }
            case 2, 3 -> {
                Generated<Long> left = number(depth - 1);
                Generated<Long> right = number(depth - 1);
                yield new Generated<>(left.expression().minus(right.expression()), both(left, right, (a, b) -> a - b));
            }
            case 4 -> {
                Generated<Long> left = number(depth - 1);
                Generated<Long> right = numberLeaf();
                yield new Generated<>(left.expression().times(right.expression()), both(left, right, (a, b) -> a * b));
            }
            case 5 -> remainder(number(depth - 1));
            case 6 -> {
                Generated<Long> operand = number(depth - 1);
                yield new Generated<>(operand.expression().negative(), row -> {
                    Long value = operand.value().apply(row);
                    return value == null ? null : -value;
                });
            }
            case 7 -> withBits ? bits(number(depth - 1), number(depth - 1)) : remainder(number(depth - 1));
            case 8 -> choice(criterion(depth - 1), number(depth - 1), number(depth - 1));
            default -> firstOf(number(depth - 1), numberLeaf());
        };
    }

    private Generated<Long> numberLeaf() {
        if (random.nextBoolean()) {
            ColumnClause<Long> column = one(numbers);
            return new Generated<>(column, row -> (Long) row.get(column.name()));
        }
        long value = random.nextInt(21) - 10 + shift;
        return new Generated<>(literal(value), row -> value);
    }

    private Generated<Long> remainder(Generated<Long> dividend) {
        long divisor = 1 + random.nextInt(7);
        return new Generated<>(dividend.expression().modulo(divisor), row -> {
            Long value = dividend.value().apply(row);
            return value == null ? null : value % divisor;
        });
    }

    /** Operators on bits, of numbers that are not negative, whose bits all databases agree about. */
    private Generated<Long> bits(Generated<Long> left, Generated<Long> right) {
        Generated<Long> a = unsigned(left);
        Generated<Long> b = unsigned(right);
        return switch (random.nextInt(3)) {
            case 0 -> new Generated<>(a.expression().bitAnd(b.expression()), both(a, b, (x, y) -> x & y));
            case 1 -> new Generated<>(a.expression().bitOr(b.expression()), both(a, b, (x, y) -> x | y));
            default -> new Generated<>(a.expression().bitXor(b.expression()), both(a, b, (x, y) -> x ^ y));
        };
    }

    private static Generated<Long> unsigned(Generated<Long> operand) {
        Expression<Long> remainder = operand.expression().modulo(16L);
        return new Generated<>(remainder.times(remainder), row -> {
            Long value = operand.value().apply(row);
            return value == null ? null : (value % 16) * (value % 16);
        });
    }

    private <T> Generated<T> choice(Generated<Boolean> condition, Generated<T> then, Generated<T> otherwise) {
        return new Generated<>(
                when(condition.expression(), then.expression()).otherwise(otherwise.expression()),
                row -> Boolean.TRUE.equals(condition.value().apply(row))
                        ? then.value().apply(row)
                        : otherwise.value().apply(row));
    }

    private static <T> Generated<T> firstOf(Generated<T> first, Generated<T> second) {
        return new Generated<>(coalesce(first.expression(), second.expression()), row -> {
            T value = first.value().apply(row);
            return value == null ? second.value().apply(row) : value;
        });
    }

    /** A string. */
    Generated<String> string(int depth) {
        if (depth == 0) {
            return stringLeaf();
        }
        return switch (random.nextInt(5)) {
            case 0 -> {
                Generated<String> left = string(depth - 1);
                Generated<Long> right = number(depth - 1);
                yield new Generated<>(
                        left.expression().concat(right.expression().coerce(Types.STRING)),
                        both(left, right, (a, b) -> a + b));
            }
            case 1, 2 -> {
                Generated<String> left = string(depth - 1);
                Generated<String> right = string(depth - 1);
                yield new Generated<>(left.expression().concat(right.expression()), both(left, right, String::concat));
            }
            case 3 -> choice(criterion(depth - 1), string(depth - 1), string(depth - 1));
            default -> firstOf(string(depth - 1), stringLeaf());
        };
    }

    private Generated<String> stringLeaf() {
        if (random.nextBoolean()) {
            ColumnClause<String> column = one(strings);
            return new Generated<>(column, row -> (String) row.get(column.name()));
        }
        String value = one(List.of("a", "b", "ab", "'", "\\", "%", "it's", "--", "\"")) + "x".repeat(shift);
        return new Generated<>(literal(value), row -> value);
    }

    /** A criterion. */
    Generated<Boolean> criterion(int depth) {
        if (depth == 0) {
            return comparison(numberLeaf(), numberLeaf());
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> comparison(number(depth - 1), number(depth - 1));
            case 2 -> stringComparison(string(depth - 1), string(depth - 1));
            case 3, 4 -> joined(depth);
            case 5 -> {
                Generated<Boolean> operand = criterion(depth - 1);
                yield new Generated<>(not(operand.expression()), row -> {
                    Boolean value = operand.value().apply(row);
                    return value == null ? null : !value;
                });
            }
            case 6 -> nullness(number(depth - 1));
            case 7 -> membership(number(depth - 1));
            case 8 -> between(number(depth - 1), number(depth - 1), number(depth - 1));
            default -> distinctness(number(depth - 1), number(depth - 1));
        };
    }

    private Generated<Boolean> comparison(Generated<Long> left, Generated<Long> right) {
        Expression<Long> a = left.expression();
        Expression<Long> b = right.expression();
        return switch (random.nextInt(6)) {
            case 0 -> new Generated<>(a.eq(b), both(left, right, Long::equals));
            case 1 -> new Generated<>(a.ne(b), both(left, right, (x, y) -> !x.equals(y)));
            case 2 -> new Generated<>(a.lt(b), both(left, right, (x, y) -> x < y));
            case 3 -> new Generated<>(a.le(b), both(left, right, (x, y) -> x <= y));
            case 4 -> new Generated<>(a.gt(b), both(left, right, (x, y) -> x > y));
            default -> new Generated<>(a.ge(b), both(left, right, (x, y) -> x >= y));
        };
    }

    private Generated<Boolean> stringComparison(Generated<String> left, Generated<String> right) {
        return random.nextBoolean()
                ? new Generated<>(left.expression().eq(right.expression()), both(left, right, String::equals))
                : new Generated<>(left.expression().ne(right.expression()), both(left, right, (a, b) -> !a.equals(b)));
    }

    private Generated<Boolean> joined(int depth) {
        boolean all = random.nextBoolean();
        List<Generated<Boolean>> parts = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            parts.add(criterion(depth - 1));
        }
        @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
        Expression<Boolean>[] expressions =
                parts.stream().map(Generated::expression).toArray(Expression[]::new);
        Predicate predicate = all ? and(expressions) : or(expressions);
        return new Generated<>(predicate, row -> {
            Boolean result = all;
            for (Generated<Boolean> part : parts) {
                Boolean value = part.value().apply(row);
                if (value == null) {
                    result = result == null || result == all ? null : result;
                } else if (value != all) {
                    result = !all;
                }
            }
            return result;
        });
    }

    private Generated<Boolean> nullness(Generated<Long> operand) {
        boolean wanted = random.nextBoolean();
        return new Generated<>(
                wanted ? operand.expression().isNull() : operand.expression().isNotNull(),
                row -> (operand.value().apply(row) == null) == wanted);
    }

    private Generated<Boolean> membership(Generated<Long> operand) {
        boolean negated = random.nextBoolean();
        List<@Nullable Long> members = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            members.add(random.nextInt(5) == 0 ? null : (long) random.nextInt(6) + shift);
        }
        return new Generated<>(
                negated
                        ? operand.expression().notIn(members)
                        : operand.expression().in(members),
                row -> {
                    if (members.isEmpty()) {
                        return negated;
                    }
                    Long value = operand.value().apply(row);
                    if (value == null) {
                        return null;
                    }
                    if (members.contains(value)) {
                        return !negated;
                    }
                    return members.contains(null) ? null : negated;
                });
    }

    private Generated<Boolean> between(Generated<Long> tested, Generated<Long> low, Generated<Long> high) {
        boolean negated = random.nextBoolean();
        Predicate between = tested.expression().between(low.expression(), high.expression());
        return new Generated<>(negated ? not(between) : between, row -> {
            Boolean above = both(tested, low, (a, b) -> a >= b).apply(row);
            Boolean below = both(tested, high, (a, b) -> a <= b).apply(row);
            if (Boolean.FALSE.equals(above) || Boolean.FALSE.equals(below)) {
                return negated;
            }
            return above == null || below == null ? null : !negated;
        });
    }

    private Generated<Boolean> distinctness(Generated<Long> left, Generated<Long> right) {
        boolean distinct = random.nextBoolean();
        return new Generated<>(
                distinct
                        ? left.expression().isDistinctFrom(right.expression())
                        : left.expression().isNotDistinctFrom(right.expression()),
                row -> {
                    Long a = left.value().apply(row);
                    Long b = right.value().apply(row);
                    return (a == null ? b != null : !a.equals(b)) == distinct;
                });
    }
}
