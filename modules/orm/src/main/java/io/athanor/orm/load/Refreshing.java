package io.athanor.orm.load;

import io.athanor.orm.state.EntityState;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * One load that gives objects that are in memory the rows' values in place of their own, with all that is loaded by
 * further statements. Remembers whom it came by, so that an object of several rows is filled once.
 */
final class Refreshing {

    private final LoadContext context;
    private final Set<EntityState> filled = Collections.newSetFromMap(new IdentityHashMap<>());

    Refreshing(LoadContext context) {
        this.context = context;
    }

    /** Takes note of an object that the load has made itself. */
    void made(EntityState state) {
        filled.add(state);
    }

    /** Forgets what an object holds when it comes by for the first time; whether it does. */
    boolean begin(EntityState state) {
        if (!filled.add(state)) {
            return false;
        }
        context.expire(state);
        return true;
    }
}
