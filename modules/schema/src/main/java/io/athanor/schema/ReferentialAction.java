package io.athanor.schema;

import io.athanor.sql.Suggestions;
import java.util.Arrays;
import java.util.Locale;

/** What happens to referring rows when the row referred to is deleted or its key is changed. */
public enum ReferentialAction {
    /** The referring rows are deleted or changed with it. */
    CASCADE,
    /** The referring columns become NULL. */
    SET_NULL,
    /** The referring columns get their defaults. */
    SET_DEFAULT,
    /** The statement is refused at once. */
    RESTRICT,
    /** The statement is refused, at the end of the transaction if the constraint is deferred. */
    NO_ACTION;

    /** The words of SQL. */
    public String sql() {
        return name().replace('_', ' ');
    }

    /**
     * The action of SQL's words, in any letter case.
     *
     * @throws SchemaException if there is no such action
     */
    public static ReferentialAction of(String words) {
        for (ReferentialAction action : values()) {
            if (action.sql().equalsIgnoreCase(words.trim())) {
                return action;
            }
        }
        throw new SchemaException("there is no referential action \"" + words + "\"."
                + Suggestions.of(
                        words.toUpperCase(Locale.ROOT),
                        Arrays.stream(values()).map(ReferentialAction::sql).toList()));
    }
}
