package io.athanor.orm.annotation;

/** What happens to related objects along with the object that refers to them. */
public enum Cascade {
    /** Adding the object to a session adds the related ones. */
    SAVE_UPDATE,
    /** Merging the object merges the related ones. */
    MERGE,
    /** Deleting the object deletes the related ones. */
    DELETE,
    /** A related object that is taken out of the relationship is deleted. */
    DELETE_ORPHAN,
    /** Refreshing or expiring the object does so to the related ones. */
    REFRESH_EXPIRE,
    /** Expunging the object expunges the related ones. */
    EXPUNGE,
    /** All of the above but {@link #DELETE_ORPHAN}. */
    ALL
}
