package io.athanor.orm.annotation;

/** How the constants of an enum are stored. */
public enum EnumStorage {
    /** By their names, in a type of the database's own where it has enumerations, else in strings; the default. */
    NATIVE,
    /** By their names, in strings. */
    TEXT,
    /** By their places in the enum, in whole numbers, so that constants may be added at the end alone. */
    ORDINAL
}
