package io.athanor.orm;

import io.athanor.orm.state.Identity;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fixed set of objects in order, told apart by identity: the objects' own {@code equals} is never called. */
final class OrderedIdentitySet extends AbstractSet<Object> {

    private final List<Object> members;

    private OrderedIdentitySet(List<Object> members) {
        this.members = members;
    }

    static OrderedIdentitySet of(Collection<?> distinct) {
        return new OrderedIdentitySet(new ArrayList<>(distinct));
    }

    @Override
    public boolean contains(@Nullable Object object) {
        return object != null && Identity.contains(members, object);
    }

    @Override
    public Iterator<Object> iterator() {
        return members.iterator();
    }

    @Override
    public int size() {
        return members.size();
    }
}
