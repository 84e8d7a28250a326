package io.athanor.orm.event;

/** What a flush does with the row of an object. */
public enum RowChange {
    /** The row is inserted. */
    INSERT,
    /** The row is updated. */
    UPDATE,
    /** The row is deleted. */
    DELETE
}
