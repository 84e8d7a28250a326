package io.athanor.sql.type;

/**
 * SQL text around a value or a column.
 *
 * @param before what precedes it
 * @param behind what follows it
 */
public record SqlWrapping(String before, String behind) {

    /** Nothing around the value. */
    public static final SqlWrapping NONE = new SqlWrapping("", "");

    private static final String VALUE = "{}";

    static SqlWrapping of(String text) {
        int at = text.indexOf(VALUE);
        if (at < 0 || text.indexOf(VALUE, at + 1) >= 0) {
            throw new IllegalArgumentException(
                    "the SQL around a value has exactly one {} in place of the value, unlike \"" + text + "\"");
        }
        return text.equals(VALUE) ? NONE : new SqlWrapping(text.substring(0, at), text.substring(at + VALUE.length()));
    }

    /** Whether there is anything around the value. */
    public boolean isNone() {
        return before.isEmpty() && behind.isEmpty();
    }

    /** The text with this around it. */
    public String around(String text) {
        return before + text + behind;
    }

    /** This around another. */
    SqlWrapping around(SqlWrapping inner) {
        if (isNone()) {
            return inner;
        }
        return inner.isNone() ? this : new SqlWrapping(before + inner.before, inner.behind + behind);
    }
}
