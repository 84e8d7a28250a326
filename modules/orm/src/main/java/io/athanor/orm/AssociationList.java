package io.athanor.orm;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one owner as a list; a view of its links.
 *
 * @param <L> the links
 * @param <V> the values
 */
final class AssociationList<L, V> extends AbstractList<V> {

    private final AssociationProxy<?, L, V> proxy;
    private final List<L> links;

    AssociationList(AssociationProxy<?, L, V> proxy, List<L> links) {
        this.proxy = proxy;
        this.links = links;
    }

    @Override
    public int size() {
        return links.size();
    }

    @Override
    @SuppressWarnings("NullAway") // a link without a value is an element that is null
    public V get(int index) {
        return proxy.value(links.get(index));
    }

    @Override
    public void add(int index, V value) {
        links.add(index, proxy.link(value));
        modCount++;
    }

    /** The link stays, and leads to the other value from now on. */
    @Override
    public V set(int index, V value) {
        V old = get(index);
        proxy.write(links.get(index), value);
        return old;
    }

    @Override
    public V remove(int index) {
        V old = get(index);
        links.remove(index);
        modCount++;
        return old;
    }

    @Override
    public int indexOf(@Nullable Object value) {
        for (int i = 0; i < links.size(); i++) {
            if (proxy.isSame(get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object value) {
        for (int i = links.size() - 1; i >= 0; i--) {
            if (proxy.isSame(get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return indexOf(value) >= 0;
    }

    @Override
    public boolean remove(@Nullable Object value) {
        int index = indexOf(value);
        if (index >= 0) {
            remove(index);
        }
        return index >= 0;
    }
}
