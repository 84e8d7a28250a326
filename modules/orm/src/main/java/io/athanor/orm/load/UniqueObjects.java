package io.athanor.orm.load;

import io.athanor.orm.state.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects in the order in which rows bring them, each once: joins may repeat them. */
final class UniqueObjects<E> {

    /** Up to this number, looking through the list is cheaper than hashing. */
    private static final int SMALL = 16;

    private final List<E> list = new ArrayList<>();
    private @Nullable Set<Object> known;

    void add(E object) {
        if (isNew(object)) {
            list.add(object);
        }
    }

    private boolean isNew(E object) {
        if (list.size() < SMALL) {
            return !Identity.contains(list, object);
        }
        Set<Object> all = known;
        if (all == null) {
            all = Identity.setOf(list);
            known = all;
        }
        return all.add(object);
    }

    List<E> list() {
        return list;
    }
}
