package io.athanor.schema;

import io.athanor.sql.QuerySource;
import org.jspecify.annotations.Nullable;

/**
 * A view: a query that the database keeps under a name, and from which a program selects as from a table.
 *
 * <p>Its columns have the names and the types of the query's. It may be given a primary key, which the database is not
 * told: it is for those who map a class onto the view. Immutable and safe for use by several threads.
 */
public final class View extends QueryTable {

    private final QuerySource query;
    private final boolean isMaterialized;

    private View(
            @Nullable String schema, String name, QuerySource query, boolean isMaterialized, TableElement... elements) {
        super(schema, name, query, elements);
        this.query = query;
        this.isMaterialized = isMaterialized;
    }

    /**
     * A view that is in no catalog yet.
     *
     * @param elements prefixes such as TEMPORARY, options, a comment, a primary key
     * @throws SchemaException if a column of the query has no name
     * @throws DuplicateDefinitionException if two columns have the same name
     */
    public static View of(String name, QuerySource query, TableElement... elements) {
        return new View(null, name, query, false, elements);
    }

    /** A view in a schema, null for the connection's own, that is in no catalog yet. */
    public static View of(@Nullable String schema, String name, QuerySource query, TableElement... elements) {
        return new View(schema, name, query, false, elements);
    }

    /**
     * A view in a catalog and in its schema, created after the tables and in the order in which views are added.
     *
     * @throws DuplicateDefinitionException if the catalog has a table or view of this name
     */
    public static View create(String name, MetaData metadata, QuerySource query, TableElement... elements) {
        return metadata.add(of(metadata.schema(), name, query, elements));
    }

    /** A view whose rows the database keeps until it is refreshed; it is in no catalog yet. */
    public static View materialized(@Nullable String schema, String name, QuerySource query, TableElement... elements) {
        return new View(schema, name, query, true, elements);
    }

    /** A materialized view in a catalog and in its schema; see {@link #create}. */
    public static View createMaterialized(String name, MetaData metadata, QuerySource query, TableElement... elements) {
        return metadata.add(materialized(metadata.schema(), name, query, elements));
    }

    /** The query. */
    public QuerySource query() {
        return query;
    }

    /** Whether the database keeps the rows. */
    public boolean isMaterialized() {
        return isMaterialized;
    }
}
