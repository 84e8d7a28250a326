package io.athanor.schema;

import io.athanor.sql.Expression;
import io.athanor.sql.Sql;

/**
 * A column's value computed by the database from other columns of the row.
 *
 * @param expression the computation
 * @param storage whether the values are stored
 */
public record Computed(Expression<?> expression, Storage storage) {

    /** Whether computed values are stored or computed when they are read. */
    public enum Storage {
        /** As the database does it unless told otherwise. */
        UNSPECIFIED,
        /** Stored with the row. */
        STORED,
        /** Computed when it is read. */
        VIRTUAL
    }

    /** Computed by an expression. */
    public static Computed by(Expression<?> expression) {
        return new Computed(expression, Storage.UNSPECIFIED);
    }

    /** Computed by SQL text; it must come from the program, never from input. */
    public static Computed by(String sql) {
        return by(Sql.text(sql));
    }

    /** The same, stored with the row. */
    public Computed stored() {
        return new Computed(expression, Storage.STORED);
    }

    /** The same, computed when it is read. */
    public Computed virtual() {
        return new Computed(expression, Storage.VIRTUAL);
    }
}
