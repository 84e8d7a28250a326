package io.athanor.orm;

import io.athanor.orm.mapping.MappingCatalog;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.NamingStrategy;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import java.util.List;

/**
 * A catalog of mapped classes and their tables.
 *
 * <p>Classes may be mapped at any time and in any order; their relationships are configured when a session next uses
 * the registry. One class may be mapped in several registries in different ways. Safe for use by several threads.
 */
public final class Registry {

    private final MappingCatalog catalog;

    private Registry(MetaData metadata, NamingStrategy naming) {
        this.catalog = new MappingCatalog(metadata, naming);
    }

    /** A registry of classes with a catalog of tables of its own. */
    public static Registry of(EntityDescriptor<?>... entities) {
        return of(new MetaData(), entities);
    }

    /** A registry of classes whose tables are found in, or added to, the given catalog. */
    public static Registry of(MetaData metadata, EntityDescriptor<?>... entities) {
        return of(metadata, NamingStrategy.SNAKE_CASE, entities);
    }

    /**
     * A registry of classes whose tables are found in, or added to, the given catalog. The strategy makes the names of
     * tables and columns that the annotations do not give; by default they are in snake case. Foreign keys name tables
     * and columns of classes as they are by default, whatever the strategy makes of them.
     */
    public static Registry of(MetaData metadata, NamingStrategy naming, EntityDescriptor<?>... entities) {
        Registry registry = new Registry(metadata, naming);
        registry.map(entities);
        return registry;
    }

    /**
     * Maps further classes. Those that share the table of a class that they extend are mapped together with it.
     *
     * @throws io.athanor.orm.error.MappingException if a class is mapped already or has no primary key
     * @throws io.athanor.orm.instrument.UninstrumentedClassException if a class is not instrumented
     */
    public Registry map(EntityDescriptor<?>... entities) {
        catalog.map(List.of(entities));
        return this;
    }

    /** Maps a class but for some of its relationships, which {@link #add} may take in later. */
    public <E> Registry mapWithout(EntityDescriptor<E> entity, RelationshipAttribute<?, ?>... without) {
        catalog.map(entity, List.of(without));
        return this;
    }

    /**
     * Takes in a relationship that was left out when its class was mapped.
     *
     * @throws io.athanor.orm.error.MappingException if it was not left out
     */
    public Registry add(RelationshipAttribute<?, ?> relationship) {
        catalog.include(relationship);
        return this;
    }

    /**
     * Configures the relationships of all classes now rather than at the first use.
     *
     * @throws io.athanor.orm.error.MappingException if one of them is wrong
     */
    public Registry configure() {
        catalog.current();
        return this;
    }

    /** The tables of the mapped classes, and those that were defined beside them. */
    public MetaData metadata() {
        return catalog.metadata();
    }

    /** The table of a mapped class. */
    public Table table(Class<?> type) {
        return catalog.current().mapper(type).table();
    }

    MappingCatalog catalog() {
        return catalog;
    }
}
