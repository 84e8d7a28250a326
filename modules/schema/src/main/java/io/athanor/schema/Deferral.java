package io.athanor.schema;

/** When a constraint is checked: at each statement, or at the end of the transaction. */
public enum Deferral {
    /** As the database does it unless told otherwise, which is at each statement. */
    UNSPECIFIED,
    /** At each statement, always. */
    NOT_DEFERRABLE,
    /** At each statement, unless the transaction defers it. */
    DEFERRABLE,
    /** The same, said in full. */
    DEFERRABLE_INITIALLY_IMMEDIATE,
    /** At the end of the transaction, unless the transaction says otherwise. */
    DEFERRABLE_INITIALLY_DEFERRED;

    /** The words of SQL, empty for {@link #UNSPECIFIED}. */
    public String sql() {
        return this == UNSPECIFIED ? "" : name().replace('_', ' ');
    }
}
