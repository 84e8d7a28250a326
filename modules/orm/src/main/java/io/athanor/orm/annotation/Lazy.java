package io.athanor.orm.annotation;

/** How the objects of a relationship are loaded. */
public enum Lazy {
    /** By one SELECT at the first access. */
    SELECT,
    /** With the owner, by a LEFT OUTER JOIN. */
    JOINED,
    /** After the owners, by one SELECT with their keys in an IN list. */
    SELECTIN,
    /** After the owners, by one SELECT joined to the owners' query. */
    SUBQUERY,
    /** Right after the owner, by one SELECT each. */
    IMMEDIATE,
    /** Not at all: an access that would load throws. */
    RAISE,
    /** From memory only, where the reference is to an object of the session: an access that would need SQL throws. */
    RAISE_ON_SQL,
    /** Not at all: the collection stays empty, the reference null. */
    NOLOAD,
    /** Never as a whole: the collection is queried, see {@code DynamicCollection}. */
    DYNAMIC,
    /** Not at all: the collection is added to and removed from, see {@code WriteOnlyCollection}. */
    WRITE_ONLY
}
