package io.athanor.sql;

import io.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

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

    /** NOT LIKE with a character that takes away the meaning of the wildcard after it. */
    default Predicate notLike(String pattern, char escape) {
        return like(Operator.NOT_LIKE, pattern, escape);
    }

    /** LIKE without regard to letter case, with a character that takes away the meaning of the wildcard after it. */
    default Predicate ilike(String pattern, char escape) {
        return like(Operator.ILIKE, pattern, escape);
    }

    /**
     * NOT LIKE without regard to letter case, with a character that takes away the meaning of the wildcard after it.
     */
    default Predicate notIlike(String pattern, char escape) {
        return like(Operator.NOT_ILIKE, pattern, escape);
    }

    /** LIKE with a pattern that is an expression. */
    default Predicate like(Expression<?> pattern) {
        return new Like(self(), pattern, Operator.LIKE, null);
    }

    /** NOT LIKE with a pattern that is an expression. */
    default Predicate notLike(Expression<?> pattern) {
        return new Like(self(), pattern, Operator.NOT_LIKE, null);
    }

    /** LIKE without regard to letter case, with a pattern that is an expression. */
    default Predicate ilike(Expression<?> pattern) {
        return new Like(self(), pattern, Operator.ILIKE, null);
    }

    /** NOT LIKE without regard to letter case, with a pattern that is an expression. */
    default Predicate notIlike(Expression<?> pattern) {
        return new Like(self(), pattern, Operator.NOT_ILIKE, null);
    }

    /** Whether a part of the string matches a regular expression, of the database's own kind. */
    default RegexpMatch regexpMatch(String pattern) {
        return regexpMatch(BindParameter.text(self(), pattern));
    }

    /** Whether a part of the string matches a regular expression, of the database's own kind. */
    default RegexpMatch regexpMatch(Expression<?> pattern) {
        return new RegexpMatch(self(), pattern, null, false);
    }

    /** The string with what matches a regular expression, of the database's own kind, replaced. */
    default RegexpReplace regexpReplace(String pattern, String replacement) {
        return new RegexpReplace(
                self(), BindParameter.text(self(), pattern), BindParameter.text(self(), replacement), null);
    }

    /** Whether a full text search finds the words; where they may stand is the database's rule. */
    default FullTextMatch match(String words) {
        return match(BindParameter.text(self(), words));
    }

    /** Whether a full text search finds the words; where they may stand is the database's rule. */
    default FullTextMatch match(Expression<?> words) {
        return new FullTextMatch(self(), words, null);
    }

    /** This string in another sort order. */
    default Collation<T> collate(String name) {
        return new Collation<>(self(), name);
    }

    /** This string followed by another. */
    default Expression<String> concat(String other) {
        return concat(BindParameter.text(self(), other));
    }

    /** This string followed by another. */
    default Expression<String> concat(Expression<?> other) {
        return new Binary<>(self(), Operator.CONCAT, other, Types.STRING);
    }

    private Predicate like(Operator operator, String pattern, @Nullable Character escape) {
        return new Like(self(), BindParameter.text(self(), pattern), operator, escape);
    }
}
