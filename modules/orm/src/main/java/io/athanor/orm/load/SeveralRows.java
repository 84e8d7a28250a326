package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.state.EntityState;
import java.lang.System.Logger;

/** Tells that a reference was loaded from several rows, of which one was taken. */
final class SeveralRows {

    private static final Logger LOGGER = System.getLogger("io.athanor.orm.load");

    private SeveralRows() {}

    static void warn(Relationship relationship, EntityState owner) {
        LOGGER.log(
                Logger.Level.WARNING,
                "Several rows refer to {0}, but {1} is a reference to one: the first row was taken. Delete the others,"
                        + " keep them out by a unique constraint, or make it a collection.",
                owner,
                relationship);
    }
}
