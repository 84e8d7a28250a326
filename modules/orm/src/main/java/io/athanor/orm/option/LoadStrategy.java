package io.athanor.orm.option;

/** The ways to load related objects. */
public enum LoadStrategy {
    /** By one SELECT at the first access. */
    SELECT,
    /** With the owner, by a LEFT OUTER JOIN. */
    JOINED,
    /** After the owners, by SELECTs with their keys in an IN list. */
    SELECTIN,
    /** After the owners, by one SELECT joined to the owners' query. */
    SUBQUERY,
    /** Right after the owners, by one SELECT each. */
    IMMEDIATE,
    /** From the columns of a join that the query itself makes. */
    CONTAINS,
    /** Not at all: an access throws. */
    RAISE,
    /** Not at all: the collection stays empty, the reference null. */
    NOLOAD;

    /** Whether it has to do with the query's own joins, so that it means nothing to what is loaded later. */
    public boolean isOfItsQuery() {
        return this == CONTAINS;
    }
}
