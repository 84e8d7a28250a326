package io.athanor.orm.annotation;

/** What of a relationship is left to the database when its owner is deleted. */
public enum PassiveDeletes {
    /** Nothing: related objects are loaded, and deleted or parted from the owner one by one. */
    NONE,
    /**
     * What is not loaded: the foreign key's ON DELETE deals with those rows. Related objects that are loaded are
     * treated as otherwise.
     */
    TRUE,
    /** All: not even related objects that are loaded are looked at. It excludes a cascade of deletes. */
    ALL
}
