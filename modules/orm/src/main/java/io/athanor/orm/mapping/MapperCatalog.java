package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.UnmappedClassException;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.schema.MetaData;
import io.athanor.sql.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The mapped classes of one registry. Mappings may be added at any time; relationships are configured when a mapper is
 * next looked up, so that the order of additions is free.
 *
 * <p>Safe for use by several threads.
 */
public final class MapperCatalog {

    private final MetaData metadata;
    private final ReentrantLock changing = new ReentrantLock();
    private final Set<RelationshipKey> excluded = new HashSet<>();
    private volatile Configured configured = new Configured(Map.of(), List.of(), true, 0);

    /** An empty catalog whose tables go into the metadata. */
    public MapperCatalog(MetaData metadata) {
        this.metadata = metadata;
    }

    /** The tables. */
    public MetaData metadata() {
        return metadata;
    }

    /** Maps a class by its description, leaving out some of its relationships. */
    public void map(EntityDescriptor<?> descriptor, List<? extends RelationshipAttribute<?, ?>> without) {
        changing.lock();
        try {
            Map<Class<?>, Mapper> mappers = new LinkedHashMap<>(configured.mappers);
            if (mappers.containsKey(descriptor.javaType())) {
                throw new MappingException("Class " + descriptor.javaType().getName()
                        + " is mapped in this registry already. Map it once, or use a second registry for"
                        + " another mapping.");
            }
            without.forEach(attribute -> excluded.add(RelationshipKey.of(attribute)));
            mappers.put(descriptor.javaType(), new Mapper(descriptor, MappedTable.of(descriptor, metadata)));
            configured = new Configured(mappers, List.of(), false, configured.version + 1);
        } finally {
            changing.unlock();
        }
    }

    /** Takes in a relationship that was left out when its class was mapped. */
    public void include(RelationshipAttribute<?, ?> attribute) {
        changing.lock();
        try {
            if (!excluded.remove(RelationshipKey.of(attribute))) {
                throw new MappingException("The relationship " + attribute
                        + " was not left out of the mapping, so it cannot be added to it.");
            }
            configured = new Configured(configured.mappers, List.of(), false, configured.version + 1);
        } finally {
            changing.unlock();
        }
    }

    /** Configures the relationships of all mapped classes. */
    public void configure() {
        current();
    }

    /** The mapper of a class. */
    public Mapper mapper(Class<?> type) {
        Mapper mapper = current().mappers.get(type);
        if (mapper == null) {
            List<String> known =
                    current().mappers.keySet().stream().map(Class::getName).toList();
            throw new UnmappedClassException("Class " + type.getName() + " is not mapped in this registry. Add its "
                    + type.getSimpleName() + "_.ENTITY to the registry." + Suggestions.of(type.getName(), known));
        }
        return mapper;
    }

    /** The mappers in the order in which their rows are inserted: those referred to first. */
    public List<Mapper> insertOrder() {
        return current().insertOrder;
    }

    /** What tells translations by this catalog apart from others' and from its own before a later mapping. */
    public Object identity() {
        return current();
    }

    private Configured current() {
        Configured now = configured;
        return now.complete ? now : configureAll();
    }

    private Configured configureAll() {
        changing.lock();
        try {
            Configured now = configured;
            if (!now.complete) {
                RelationshipConfigurer configurer = new RelationshipConfigurer(now.mappers, metadata);
                Map<Mapper, List<RelationshipProperty>> properties = new LinkedHashMap<>();
                for (Mapper mapper : now.mappers.values()) {
                    properties.put(mapper, configurer.configure(mapper, this::isExcluded));
                }
                properties.forEach(Mapper::relationships);
                configurer.checkInverses(properties);
                List<Mapper> order = MapperOrder.of(new ArrayList<>(now.mappers.values()));
                now = new Configured(now.mappers, order, true, now.version);
                configured = now;
            }
            return now;
        } finally {
            changing.unlock();
        }
    }

    private boolean isExcluded(Class<?> owner, String name) {
        return excluded.contains(new RelationshipKey(owner, name));
    }

    private record RelationshipKey(Class<?> owner, String name) {

        static RelationshipKey of(RelationshipAttribute<?, ?> attribute) {
            return new RelationshipKey(attribute.owner().descriptor().javaType(), attribute.name());
        }
    }

    private record Configured(Map<Class<?>, Mapper> mappers, List<Mapper> insertOrder, boolean complete, int version) {

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
