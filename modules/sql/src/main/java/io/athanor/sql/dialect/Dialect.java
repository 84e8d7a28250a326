package io.athanor.sql.dialect;

import java.util.List;

/**
 * One kind of database; the only service that a dialect plugin provides.
 *
 * <p>What a dialect can do is handed out as <em>facets</em>, one interface per layer: {@link SqlFacet} for the
 * expression language, and those that the schema and engine modules declare. A plugin creates them lazily, so that an
 * application without the upper layers resolves without them. Implementations have a public constructor without
 * arguments, are immutable and safe for use by several threads.
 */
public interface Dialect {

    /** The name, in lower case, such as {@code "sqlite"}; the scheme of its URLs. */
    String name();

    /** Further names that choose this dialect, such as other URL schemes. */
    default List<String> aliases() {
        return List.of();
    }

    /**
     * This dialect as it is spoken by a server of the given version.
     *
     * @param version the version; {@link ServerVersion#NEWEST} where it is not known
     */
    Dialect forVersion(ServerVersion version);

    /** The server version that this object renders for. */
    ServerVersion version();

    /**
     * The dialect's facet of one layer.
     *
     * @throws UnsupportedFacetException if the dialect has no such facet
     */
    <F extends DialectFacet> F facet(Class<F> type);

    /**
     * The dialect of a name, found by {@link java.util.ServiceLoader}.
     *
     * @param name the name or an alias, such as {@code "postgresql"}
     * @throws UnknownDialectException if no plugin on the path knows the name; the message lists those that are there
     */
    static Dialect of(String name) {
        return DialectRegistry.find(name);
    }

    /** The dialects of all the plugins on the path, by name. */
    static List<Dialect> available() {
        return DialectRegistry.all();
    }
}
