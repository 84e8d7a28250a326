package io.athanor.schema;

/**
 * Numbers that the database gives to the rows by the standard's GENERATED AS IDENTITY.
 *
 * @param always whether the database refuses a number that the program gives
 * @param counting how it counts
 * @param options the options of dialects
 */
public record Identity(boolean always, SequenceOptions counting, DialectOptions options) {

    /** Numbers where the program gives none. */
    public static final Identity BY_DEFAULT = new Identity(false, SequenceOptions.DEFAULTS, DialectOptions.NONE);

    /** Numbers of the database alone. */
    public static final Identity ALWAYS = new Identity(true, SequenceOptions.DEFAULTS, DialectOptions.NONE);

    /** The same with another way to count. */
    public Identity counting(SequenceOptions newCounting) {
        return new Identity(always, newCounting, options);
    }

    /** The same with an option of one dialect. */
    public Identity option(String dialect, String option, Object value) {
        return new Identity(always, counting, options.with(dialect, option, value));
    }
}
