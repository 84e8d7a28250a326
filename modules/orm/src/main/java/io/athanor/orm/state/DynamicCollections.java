package io.athanor.orm.state;

import java.util.ServiceLoader;

/**
 * Makes the collections that are queried and never loaded; the query layer of this module, which depends on this
 * package, provides it.
 */
public interface DynamicCollections {

    /** The collection of an attribute. */
    Object create(EntityState state, int attribute);

    /** The provider in this module. */
    static DynamicCollections provider() {
        return Holder.PROVIDER;
    }

    /** Finds the provider at its first use. */
    final class Holder {

        private static final DynamicCollections PROVIDER = ServiceLoader.load(
                        DynamicCollections.class, DynamicCollections.class.getClassLoader())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("io.athanor.orm is incomplete: no DynamicCollections provider"));

        private Holder() {}
    }
}
