package io.athanor.orm.state;

import org.jspecify.annotations.Nullable;

/** What a state needs of the session it belongs to, or of the stand-in where it belongs to none. */
public interface StateOwner {

    /**
     * Loads a column of a persistent instance, with all others that are expired; one that is deferred only with its
     * group.
     */
    void loadColumn(EntityState state, Object entity, int attribute);

    /** Loads a relationship of a persistent instance into its field. */
    void loadRelationship(EntityState state, Object entity, int attribute);

    /**
     * What a reference that is not loaded refers to, or null if it is not known and need not be: only where the foreign
     * key is the other object's, which has to let go, is the database asked.
     */
    @Nullable Object peekReference(EntityState state, int attribute);

    /** Takes note that a persistent instance was changed for the first time since it was in line with its row. */
    void modified(EntityState state, Object entity);

    /** Takes note that an instance became related to one of this owner's. */
    void related(EntityState state, int attribute, Object related);

    /** Takes note that an instance of this owner's was taken out of a relationship that owns its members. */
    void orphaned(EntityState state, Object entity);

    /** The session, or null of the stand-in. */
    @Nullable Object session();
}
