package io.athanor.orm;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.mapping.MappingCatalog;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.NamingStrategy;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A catalog of mapped classes and their tables.
 *
 * <p>Classes may be mapped at any time and in any order; their relationships are configured when a session next uses
 * the registry. One class may be mapped in several registries in different ways. Safe for use by several threads.
 */
public final class Registry {

    private final MappingCatalog catalog;
    private final Map<Class<?>, EntityMapper<?>> mappers = new ConcurrentHashMap<>();

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

    /**
     * Maps a class to a table by a program; what annotations say of the class does not count. Each attribute is mapped
     * to the column of its name, as it is or in snake case, unless the mapping says something else of it.
     *
     * @param mapping says what cannot be known by name
     * @throws io.athanor.orm.error.MappingException if the class is mapped already or something is wrong; the message
     *     has all that is
     * @throws io.athanor.orm.instrument.UninstrumentedClassException if the class is not instrumented
     */
    public <E> EntityMapper<E> map(Class<E> type, Table table, Consumer<? super ClassMapping<E>> mapping) {
        EntityDescriptor<E> known = EntityDescriptor.forClass(type);
        if (table.metadata() != metadata()) {
            throw new MappingException("Class " + type.getName() + " cannot be mapped to the table \""
                    + table.fullName() + "\", which is not in the registry's metadata. Make the registry with"
                    + " Registry.of(metadata).");
        }
        ClassMappingDraft<E> draft = new ClassMappingDraft<>(known, table, true, catalog::described);
        mapping.accept(new ClassMapping<>(draft));
        catalog.map(List.of(draft.complete()));
        return mapper(type);
    }

    /** As {@link #map(Class, Table, Consumer)}, if all columns are found by name. */
    public <E> EntityMapper<E> map(Class<E> type, Table table) {
        return map(type, table, mapping -> {});
    }

    /**
     * Maps a class as its annotations say but for some changes, which are of this registry alone.
     *
     * @param changes says what is to be otherwise
     * @throws io.athanor.orm.error.MappingException if the class is mapped already or something is wrong; the message
     *     has all that is
     */
    public <E> EntityMapper<E> map(EntityDescriptor<E> entity, Consumer<? super ClassMapping<E>> changes) {
        catalog.map(List.of(changed(catalog.onRegistry(entity), changes)));
        return mapper(entity.javaType());
    }

    /**
     * Changes the mapping of a class that is mapped in this registry: adds relationships and attributes, or says
     * something else of those that it has. Its table stays; attributes that are added are mapped to columns that it
     * has. Objects of open sessions go on as they are until the session has to do with them again.
     *
     * @throws io.athanor.orm.error.UnmappedClassException if the class is not mapped
     * @throws io.athanor.orm.error.MappingException if something is wrong; the message has all that is
     */
    @SuppressWarnings("unchecked") // it is what was described of the class
    public <E> EntityMapper<E> override(Class<E> type, Consumer<? super ClassMapping<E>> changes) {
        catalog.redescribe(type, before -> changed((EntityDescriptor<E>) before, changes));
        return mapper(type);
    }

    private <E> EntityDescriptor<E> changed(EntityDescriptor<E> before, Consumer<? super ClassMapping<E>> changes) {
        ClassMappingDraft<E> draft = new ClassMappingDraft<>(before, null, false, catalog::described);
        changes.accept(new ClassMapping<>(draft));
        return draft.complete();
    }

    /**
     * The mapping of a class, the same object as long as the class is mapped.
     *
     * @throws io.athanor.orm.error.UnmappedClassException if it is not mapped
     */
    @SuppressWarnings("unchecked") // it is the one of this class
    public <E> EntityMapper<E> mapper(Class<E> type) {
        EntityDescriptor<E> entity =
                (EntityDescriptor<E>) catalog.described(type).ofClass();
        return (EntityMapper<E>) mappers.computeIfAbsent(type, key -> new EntityMapper<>(this, entity));
    }

    /**
     * Unmaps all classes, which can be mapped again in other ways, here or elsewhere. The tables stay in the metadata.
     * Sessions that are open find no mapping any more, so close them first.
     */
    public void dispose() {
        catalog.dispose();
        mappers.clear();
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
