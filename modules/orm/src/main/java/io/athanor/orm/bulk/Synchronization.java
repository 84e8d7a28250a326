package io.athanor.orm.bulk;

/** How the objects of a session learn what an UPDATE or DELETE of many rows did to theirs. */
public enum Synchronization {
    /** By {@link #EVALUATE} where the criteria can be evaluated in Java, else by {@link #FETCH}. */
    AUTO,
    /** The criteria are evaluated for the objects in memory; what cannot be is refused. */
    EVALUATE,
    /** The keys of the changed rows are asked for: by the statement itself where the database can, else before it. */
    FETCH,
    /** They learn nothing, and keep what they hold. */
    NONE
}
