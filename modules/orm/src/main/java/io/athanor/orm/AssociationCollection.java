package io.athanor.orm;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The values of one owner; a view of its links.
 *
 * @param <L> the links
 * @param <V> the values
 */
final class AssociationCollection<L, V> extends AbstractCollection<V> {

    private final AssociationProxy<?, L, V> proxy;
    private final Collection<L> links;

    AssociationCollection(AssociationProxy<?, L, V> proxy, Collection<L> links) {
        this.proxy = proxy;
        this.links = links;
    }

    @Override
    public int size() {
        return links.size();
    }

    @Override
    public boolean add(V value) {
        return links.add(proxy.link(value));
    }

    @Override
    public boolean contains(@Nullable Object value) {
        for (L link : links) {
            if (proxy.isSame(proxy.value(link), value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean remove(@Nullable Object value) {
        for (L link : links) {
            if (proxy.isSame(proxy.value(link), value)) {
                return links.remove(link);
            }
        }
        return false;
    }

    @Override
    public Iterator<V> iterator() {
        Iterator<L> iterator = links.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            @SuppressWarnings("NullAway") // a link without a value is an element that is null
            public V next() {
                return proxy.value(iterator.next());
            }

            @Override
            public void remove() {
                iterator.remove();
            }
        };
    }
}
