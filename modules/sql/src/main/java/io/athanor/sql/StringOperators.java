package io.athanor.sql;

import io.athanor.sql.type.Types;

/**
 * The operators for strings.
 *
 * @param <T> the Java type of the expression's value
 */
public interface StringOperators<T> {

    /** The expression that the operators apply to. */
    Expression<T> self();

    /** LIKE; whether letter case matters is the database's rule. */
    default Predicate like(String pattern) {
        return like(Operator.LIKE, pattern, null);
    }

    /** LIKE with a character that takes away the meaning of the wildcard after it. */
    default Predicate like(String pattern, char escape) {
        return like(Operator.LIKE, pattern, escape);
    }

    /** NOT LIKE. */
    default Predicate notLike(String pattern) {
        return like(Operator.NOT_LIKE, pattern, null);
    }

    /** LIKE without regard to letter case, on every database. */
    default Predicate ilike(String pattern) {
        return like(Operator.ILIKE, pattern, null);
    }

    /** NOT LIKE without regard to letter case, on every database. */
    default Predicate notIlike(String pattern) {
        return like(Operator.NOT_ILIKE, pattern, null);
    }

    /** Whether the string starts with {@code prefix}, in which wildcards have no meaning. */
    default Predicate startsWith(String prefix) {
        return like(Operator.LIKE, LikePattern.escape(prefix) + "%", LikePattern.ESCAPE);
    }

    /** Whether the string ends with {@code suffix}, in which wildcards have no meaning. */
    default Predicate endsWith(String suffix) {
        return like(Operator.LIKE, "%" + LikePattern.escape(suffix), LikePattern.ESCAPE);
    }

    /** Whether the string contains {@code part}, in which wildcards have no meaning. */
    default Predicate contains(String part) {
        return like(Operator.LIKE, "%" + LikePattern.escape(part) + "%", LikePattern.ESCAPE);
    }

    /** This string followed by another. */
    default Expression<String> concat(String other) {
        return concat(BindParameter.of(Types.STRING, other));
    }

    /** This string followed by another. */
    default Expression<String> concat(Expression<?> other) {
        return new Binary<>(self(), Operator.CONCAT, other, Types.STRING);
    }

    private Predicate like(Operator operator, String pattern, @org.jspecify.annotations.Nullable Character escape) {
        return new Like(self(), BindParameter.of(Types.STRING, pattern), operator, escape);
    }
}
