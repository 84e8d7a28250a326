package io.athanor.schema.reflect;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReflectionFacet;
import io.athanor.schema.ReflectionOptions;
import io.athanor.schema.Table;
import java.util.List;

/**
 * What a dialect contributes to inspection, reflection and comparison. Immutable and safe for use by several threads.
 */
public interface InspectionFacet extends ReflectionFacet {

    /** A reader of the connected database's catalog. */
    CatalogReader reader(DdlConnection connection);

    /** What the database makes of definitions. */
    StoredForms storedForms();

    @Override
    default List<Table> reflect(DdlConnection connection, MetaData into, ReflectionOptions options) {
        return new Reflection(reader(connection), into, options).run();
    }
}
