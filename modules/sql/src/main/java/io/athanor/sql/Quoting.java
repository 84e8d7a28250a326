package io.athanor.sql;

/** When a name is written in quotes. */
public enum Quoting {
    /** If it is reserved, or the database would not take it for the same name without quotes. */
    AS_NEEDED,
    /** Always. */
    ALWAYS,
    /** Never, so that the database gives it the letter case of its own; of letters, digits and underscores only. */
    NEVER;

    /**
     * A name that may be written in this way.
     *
     * @throws IllegalArgumentException if the name is never to be quoted but has characters that must be
     */
    String checked(String name) {
        boolean plain = !name.isEmpty()
                && !Character.isDigit(name.charAt(0))
                && name.chars().allMatch(c -> c == '_' || c < 128 && Character.isLetterOrDigit(c));
        if (this == NEVER && !plain) {
            throw new IllegalArgumentException("the name \"" + name
                    + "\" cannot stand without quotes: use letters, digits and underscores, or let it be quoted");
        }
        return name;
    }
}
