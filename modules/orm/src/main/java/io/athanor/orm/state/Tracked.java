package io.athanor.orm.state;

import java.util.Collection;
import java.util.List;

/** A collection that tells its owner's state of every change. */
interface Tracked {

    /** Adds a member without telling the state. */
    void addQuietly(Object member);

    /** Removes a member without telling the state. */
    void removeQuietly(Object member);

    /** The members as they are now, in order; a copy. */
    List<Object> snapshot();

    /** The members as they are now; not a copy. */
    Collection<?> members();

    /** Stops telling the state, because another collection has taken this one's place. */
    void release();
}
