package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * The tests of a string's start, end and parts.
 *
 * <p>The wildcards {@code %} and {@code _} in what is looked for keep their meaning unless
 * {@link LikeOption#AUTOESCAPE} takes it away.
 *
 * @param <T> the Java type of the expression's value
 */
public interface PatternOperators<T> {

    /** The expression that the operators apply to. */
    Expression<T> self();

    /** Whether the string starts with {@code prefix}. */
    default Predicate startsWith(String prefix) {
        return matching(Operator.LIKE, Like.Extent.PREFIX, prefix, null);
    }

    /** Whether the string starts with {@code prefix}, in which {@code escape} precedes plain wildcards. */
    default Predicate startsWith(String prefix, char escape) {
        return matching(Operator.LIKE, Like.Extent.PREFIX, prefix, escape);
    }

    /** Whether the string starts with {@code prefix}, with an option for the wildcards in it. */
    default Predicate startsWith(String prefix, LikeOption option) {
        return matching(Operator.LIKE, Like.Extent.PREFIX, LikePattern.escape(prefix), LikePattern.ESCAPE);
    }

    /** Whether the string starts with that of another expression. */
    default Predicate startsWith(Expression<?> prefix) {
        return new Like(self(), prefix, Operator.LIKE, null, Like.Extent.PREFIX);
    }

    /** Whether the string ends with {@code suffix}. */
    default Predicate endsWith(String suffix) {
        return matching(Operator.LIKE, Like.Extent.SUFFIX, suffix, null);
    }

    /** Whether the string ends with {@code suffix}, in which {@code escape} precedes plain wildcards. */
    default Predicate endsWith(String suffix, char escape) {
        return matching(Operator.LIKE, Like.Extent.SUFFIX, suffix, escape);
    }

    /** Whether the string ends with {@code suffix}, with an option for the wildcards in it. */
    default Predicate endsWith(String suffix, LikeOption option) {
        return matching(Operator.LIKE, Like.Extent.SUFFIX, LikePattern.escape(suffix), LikePattern.ESCAPE);
    }

    /** Whether the string ends with that of another expression. */
    default Predicate endsWith(Expression<?> suffix) {
        return new Like(self(), suffix, Operator.LIKE, null, Like.Extent.SUFFIX);
    }

    /** Whether the string contains {@code part}. */
    default Predicate contains(String part) {
        return matching(Operator.LIKE, Like.Extent.PART, part, null);
    }

    /** Whether the string contains {@code part}, in which {@code escape} precedes plain wildcards. */
    default Predicate contains(String part, char escape) {
        return matching(Operator.LIKE, Like.Extent.PART, part, escape);
    }

    /** Whether the string contains {@code part}, with an option for the wildcards in it. */
    default Predicate contains(String part, LikeOption option) {
        return matching(Operator.LIKE, Like.Extent.PART, LikePattern.escape(part), LikePattern.ESCAPE);
    }

    /** Whether the string contains that of another expression. */
    default Predicate contains(Expression<?> part) {
        return new Like(self(), part, Operator.LIKE, null, Like.Extent.PART);
    }

    /** Whether the string starts with {@code prefix} without regard to letter case. */
    default Predicate istartsWith(String prefix) {
        return matching(Operator.ILIKE, Like.Extent.PREFIX, prefix, null);
    }

    /**
     * Whether the string starts with {@code prefix} without regard to letter case, in which {@code escape} precedes
     * plain wildcards.
     */
    default Predicate istartsWith(String prefix, char escape) {
        return matching(Operator.ILIKE, Like.Extent.PREFIX, prefix, escape);
    }

    /**
     * Whether the string starts with {@code prefix} without regard to letter case, with an option for the wildcards in
     * it.
     */
    default Predicate istartsWith(String prefix, LikeOption option) {
        return matching(Operator.ILIKE, Like.Extent.PREFIX, LikePattern.escape(prefix), LikePattern.ESCAPE);
    }

    /** Whether the string starts with that of another expression without regard to letter case. */
    default Predicate istartsWith(Expression<?> prefix) {
        return new Like(self(), prefix, Operator.ILIKE, null, Like.Extent.PREFIX);
    }

    /** Whether the string ends with {@code suffix} without regard to letter case. */
    default Predicate iendsWith(String suffix) {
        return matching(Operator.ILIKE, Like.Extent.SUFFIX, suffix, null);
    }

    /**
     * Whether the string ends with {@code suffix} without regard to letter case, in which {@code escape} precedes plain
     * wildcards.
     */
    default Predicate iendsWith(String suffix, char escape) {
        return matching(Operator.ILIKE, Like.Extent.SUFFIX, suffix, escape);
    }

    /**
     * Whether the string ends with {@code suffix} without regard to letter case, with an option for the wildcards in
     * it.
     */
    default Predicate iendsWith(String suffix, LikeOption option) {
        return matching(Operator.ILIKE, Like.Extent.SUFFIX, LikePattern.escape(suffix), LikePattern.ESCAPE);
    }

    /** Whether the string ends with that of another expression without regard to letter case. */
    default Predicate iendsWith(Expression<?> suffix) {
        return new Like(self(), suffix, Operator.ILIKE, null, Like.Extent.SUFFIX);
    }

    /** Whether the string contains {@code part} without regard to letter case. */
    default Predicate icontains(String part) {
        return matching(Operator.ILIKE, Like.Extent.PART, part, null);
    }

    /**
     * Whether the string contains {@code part} without regard to letter case, in which {@code escape} precedes plain
     * wildcards.
     */
    default Predicate icontains(String part, char escape) {
        return matching(Operator.ILIKE, Like.Extent.PART, part, escape);
    }

    /**
     * Whether the string contains {@code part} without regard to letter case, with an option for the wildcards in it.
     */
    default Predicate icontains(String part, LikeOption option) {
        return matching(Operator.ILIKE, Like.Extent.PART, LikePattern.escape(part), LikePattern.ESCAPE);
    }

    /** Whether the string contains that of another expression without regard to letter case. */
    default Predicate icontains(Expression<?> part) {
        return new Like(self(), part, Operator.ILIKE, null, Like.Extent.PART);
    }

    private Predicate matching(Operator operator, Like.Extent extent, String text, @Nullable Character escape) {
        return new Like(self(), BindParameter.text(self(), text), operator, escape, extent);
    }
}
