package io.athanor.orm.state;

import java.util.ArrayList;
import java.util.List;

/** What was put into and taken out of a collection that is not loaded; members are told apart by identity. */
public final class CollectionChanges {

    private final List<Object> added = new ArrayList<>();
    private final List<Object> removed = new ArrayList<>();

    /** Takes note of a new member. */
    public void add(Object member) {
        if (!Identity.remove(removed, member) && !Identity.contains(added, member)) {
            added.add(member);
        }
    }

    /** Takes note of a member that is gone. */
    public void remove(Object member) {
        if (!Identity.remove(added, member) && !Identity.contains(removed, member)) {
            removed.add(member);
        }
    }

    /** What was put in, in order. */
    public List<Object> added() {
        return added;
    }

    /** What was taken out, in order. */
    public List<Object> removed() {
        return removed;
    }
}
