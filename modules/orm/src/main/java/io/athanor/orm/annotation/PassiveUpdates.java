package io.athanor.orm.annotation;

/** Who rewrites the foreign keys of a relationship when the key changes that they refer to. */
public enum PassiveUpdates {
    /** The database where the foreign key says ON UPDATE CASCADE, else the session. */
    INFERRED,
    /** The database, by an ON UPDATE CASCADE that the mapping may not know of; objects in memory take over the key. */
    TRUE,
    /** The session, which loads the related objects for it, whatever the foreign key says. */
    FALSE
}
