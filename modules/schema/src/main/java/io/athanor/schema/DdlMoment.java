package io.athanor.schema;

/** When a {@link DdlHook} adds its statements. */
public enum DdlMoment {
    /** Before the table, or the first thing of a metadata, is created. */
    BEFORE_CREATE,
    /** After the table with its indexes and comments, or the last thing of a metadata, is created. */
    AFTER_CREATE,
    /** Before the table, or the first thing of a metadata, is dropped. */
    BEFORE_DROP,
    /** After the table, or the last thing of a metadata, is dropped. */
    AFTER_DROP
}
