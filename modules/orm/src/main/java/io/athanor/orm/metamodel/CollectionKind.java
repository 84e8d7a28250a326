package io.athanor.orm.metamodel;

/** The kinds of collections that a relationship can be held in. */
public enum CollectionKind {
    /** A {@code List} or {@code Collection}. */
    LIST,
    /** A {@code Set}, whose members are told apart by identity. */
    SET,
    /** A {@code SortedSet}, whose members are told apart by identity and sorted anew for each iteration. */
    SORTED_SET,
    /** A {@code Map} of the members by a key that each of them has. */
    MAP,
    /** A {@code DynamicCollection}, which is queried and never loaded as a whole. */
    DYNAMIC,
    /** A {@code WriteOnlyCollection}, which is added to and removed from, and never loaded as a whole. */
    WRITE_ONLY;

    /** Whether the collection is held as a whole, so that it is loaded at its first use. */
    public boolean isHeld() {
        return this != DYNAMIC && this != WRITE_ONLY;
    }
}
