package io.athanor.schema.reflect;

import io.athanor.schema.Domain;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.Sequence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of a connected database; a dialect has one. A null schema is the connection's own. Each method asks
 * a number of queries that does not depend on how many tables there are. For one thread.
 */
public interface CatalogReader {

    /** The name of the connection's own schema, or null if it has none. */
    @Nullable String defaultSchema();

    /**
     * What the database compares names of tables and schemas by: the same for names that mean the same table, such as
     * those that differ in the case of letters only, where the database passes over that.
     */
    default String comparable(String name) {
        return name;
    }

    /** The names of all schemas but those of the system. */
    List<String> schemas();

    /** The tables and views of a schema, in the order of their names; none if there is no such schema. */
    List<Relation> relations(@Nullable String schema);

    /** The selected tables and views, in the order of their names; those that are not there are left out. */
    List<TableDescription> tables(TableSelection selection);

    /** The sequences of a schema, but for those that belong to a numbered column. */
    List<Sequence> sequences(@Nullable String schema);

    /** The enumerated types of a schema. */
    List<EnumeratedType> enumeratedTypes(@Nullable String schema);

    /** The domains of a schema, each after those that it is made of. */
    default List<Domain<?>> domains(@Nullable String schema) {
        return List.of();
    }

    /**
     * The statements that create the triggers of a schema's tables, by the names of the tables; told where tables are
     * rebuilt when they are changed.
     */
    default Map<String, List<String>> triggers(@Nullable String schema) {
        return Map.of();
    }
}
