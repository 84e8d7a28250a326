package io.athanor.orm.load;

/** How related objects are joined to their owners. */
enum EagerJoin {
    /** By a LEFT OUTER JOIN, which keeps owners without related objects. */
    OUTER,
    /** By an inner join, which is nested into an outer one that leads to the owner. */
    INNER,
    /** By an inner join, but by an outer one where an outer one leads to the owner. */
    UNNESTED
}
