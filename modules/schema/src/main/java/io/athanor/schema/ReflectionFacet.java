package io.athanor.schema;

import io.athanor.sql.dialect.DialectFacet;
import java.util.List;

/** What a dialect contributes to {@link MetaData#reflect}. Immutable and safe for use by several threads. */
public interface ReflectionFacet extends DialectFacet {

    /**
     * Adds tables as the database describes them to a catalog.
     *
     * @return the tables that were added; those that were asked for come first
     * @throws SchemaException if a table that the options name is not there
     */
    List<Table> reflect(DdlConnection connection, MetaData into, ReflectionOptions options);
}
