package io.athanor.sql.dialect;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A dialect that makes each facet at its first use and keeps it. */
public abstract class AbstractDialect implements Dialect {

    private final String name;
    private final ServerVersion version;
    private final ConcurrentHashMap<Class<?>, DialectFacet> facets = new ConcurrentHashMap<>();

    /** A dialect of a name, for servers of a version. */
    protected AbstractDialect(String name, ServerVersion version) {
        this.name = name;
        this.version = version;
    }

    /**
     * A new facet, or null if the dialect has none of this kind.
     *
     * @param type the name of the facet's interface; its class must not be named where it may be absent at run time
     */
    protected abstract @Nullable DialectFacet createFacet(String type);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final ServerVersion version() {
        return version;
    }

    @Override
    public final <F extends DialectFacet> F facet(Class<F> type) {
        DialectFacet facet = facets.computeIfAbsent(type, wanted -> {
            DialectFacet created = createFacet(wanted.getName());
            if (created == null) {
                throw new UnsupportedFacetException(this, wanted);
            }
            return created;
        });
        return type.cast(facet);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
