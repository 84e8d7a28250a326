package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.NamingStrategy;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The mapped classes of one registry. Classes may be added at any time; each change begins a new generation, which is
 * built when it is next asked for, so that the order of additions is free. Generations that were handed out never
 * change.
 *
 * <p>Safe for use by several threads.
 */
public final class MappingCatalog {

    private final MetaData metadata;
    private final NamingStrategy naming;
    private final ReentrantLock changing = new ReentrantLock();
    private final Map<EntityDescriptor<?>, Table> tables = new LinkedHashMap<>();
    private final Map<EntityDescriptor<?>, EntityShape> shapes = new HashMap<>();
    private final Map<Class<?>, EntityDescriptor<?>> described = new LinkedHashMap<>();
    private final Set<RelationshipKey> excluded = new HashSet<>();
    private final Set<String> warnings = new HashSet<>();
    private volatile @Nullable Mappings built = null;

    /**
     * An empty catalog whose tables go into the metadata.
     *
     * @param naming makes the names that annotations do not give
     */
    public MappingCatalog(MetaData metadata, NamingStrategy naming) {
        this.naming = naming;
        this.metadata = metadata;
    }

    /** The tables. */
    public MetaData metadata() {
        return metadata;
    }

    /**
     * Maps classes by their descriptions, in any order. Classes that share a table are mapped together, for it needs
     * the columns of all.
     */
    public void map(List<EntityDescriptor<?>> given) {
        changing.lock();
        try {
            List<EntityDescriptor<?>> descriptors = new Redescriptions(described).present(given);
            Set<Class<?>> seen = new HashSet<>();
            for (EntityDescriptor<?> descriptor : descriptors) {
                requireNew(descriptor);
                if (!seen.add(descriptor.javaType())) {
                    throw mappedTwice(descriptor);
                }
                // Before there is a table: a class that cannot be mapped must leave none behind.
                MappedTable.requireKey(descriptor);
                descriptor.check();
            }
            Map<EntityDescriptor<?>, Table> all = new LinkedHashMap<>(tables);
            MappedTables made = new MappedTables(metadata, naming, descriptors, all);
            descriptors.forEach(made::make);
            tables.putAll(all);
            descriptors.forEach(this::take);
            built = null;
        } finally {
            changing.unlock();
        }
    }

    private void take(EntityDescriptor<?> descriptor) {
        EntityShape shape = EntityShape.of(descriptor);
        shapes.put(descriptor, shape);
        described.put(descriptor.javaType(), descriptor);
        if (descriptor != descriptor.ofClass() && Redescriptions.isOpen(descriptor.ofClass())) {
            shape.publish();
        }
    }

    /**
     * Describes a class that is mapped already in another way; its table stays.
     *
     * @param change makes the new description of the present one
     */
    public void redescribe(Class<?> type, UnaryOperator<EntityDescriptor<?>> change) {
        changing.lock();
        try {
            EntityDescriptor<?> before = described(type);
            EntityDescriptor<?> after = change.apply(before);
            MappedTable.requireKey(after);
            Map<EntityDescriptor<?>, EntityDescriptor<?>> changed =
                    Redescriptions.withBelow(before, after, List.copyOf(tables.keySet()));
            Map<EntityDescriptor<?>, Table> kept = new LinkedHashMap<>(tables);
            tables.clear();
            kept.forEach((descriptor, table) -> tables.put(changed.getOrDefault(descriptor, descriptor), table));
            changed.forEach((old, now) -> {
                Objects.requireNonNull(shapes.remove(old)).withdraw();
                take(now);
            });
            built = null;
        } finally {
            changing.unlock();
        }
    }

    /**
     * What is described of a mapped class.
     *
     * @throws io.athanor.orm.error.UnmappedClassException if it is not mapped
     */
    public EntityDescriptor<?> described(Class<?> type) {
        changing.lock();
        try {
            EntityDescriptor<?> found = described.get(type);
            if (found == null) {
                throw Mappings.unmapped(type, described.keySet());
            }
            return found;
        } finally {
            changing.unlock();
        }
    }

    /** What a class says of itself, on top of what this registry has of the one that it extends. */
    @SuppressWarnings("unchecked") // it is one of the same class
    public <E> EntityDescriptor<E> onRegistry(EntityDescriptor<E> descriptor) {
        changing.lock();
        try {
            return (EntityDescriptor<E>)
                    new Redescriptions(described).present(List.of(descriptor)).get(0);
        } finally {
            changing.unlock();
        }
    }

    /** Unmaps all classes; the tables stay. */
    public void dispose() {
        changing.lock();
        try {
            shapes.values().forEach(EntityShape::withdraw);
            shapes.clear();
            tables.clear();
            described.clear();
            excluded.clear();
            built = null;
        } finally {
            changing.unlock();
        }
    }

    /** Maps a class by its description, leaving out some of its relationships. */
    public void map(EntityDescriptor<?> descriptor, List<? extends RelationshipAttribute<?, ?>> without) {
        changing.lock();
        try {
            requireNew(descriptor);
            without.forEach(attribute -> requireOf(descriptor, attribute));
            map(List.of(descriptor));
            without.forEach(attribute -> excluded.add(new RelationshipKey(descriptor.javaType(), attribute.name())));
        } finally {
            changing.unlock();
        }
    }

    private void requireNew(EntityDescriptor<?> descriptor) {
        if (described.containsKey(descriptor.javaType())) {
            throw mappedTwice(descriptor);
        }
    }

    private static MappingException mappedTwice(EntityDescriptor<?> descriptor) {
        return new MappingException("Class " + descriptor.javaType().getName()
                + " is mapped in this registry already. Map it once, or use a second registry for"
                + " another mapping.");
    }

    /** Takes in a relationship that was left out when its class was mapped. */
    public void include(RelationshipAttribute<?, ?> attribute) {
        changing.lock();
        try {
            Class<?> owner = attribute.owner().descriptor().javaType();
            boolean isLeftOut =
                    excluded.removeIf(key -> owner.isAssignableFrom(key.owner) && key.name.equals(attribute.name()));
            if (!isLeftOut) {
                throw new MappingException("The relationship " + attribute
                        + " was not left out of the mapping, so it cannot be added to it.");
            }
            built = null;
        } finally {
            changing.unlock();
        }
    }

    /**
     * The present generation.
     *
     * @throws MappingException if the mapping is wrong
     */
    public Mappings current() {
        Mappings now = built;
        return now != null ? now : build();
    }

    private Mappings build() {
        changing.lock();
        try {
            Mappings now = built;
            if (now == null) {
                now = new MappingBuilder(tables, shapes, metadata, naming)
                        .build((owner, name) -> excluded.contains(new RelationshipKey(owner, name)));
                new MappingWarnings(now.all(), warnings).tell();
                built = now;
            }
            return now;
        } finally {
            changing.unlock();
        }
    }

    /** An attribute may be one of a mapped superclass. */
    private static void requireOf(EntityDescriptor<?> descriptor, RelationshipAttribute<?, ?> attribute) {
        Class<?> owner = attribute.owner().descriptor().javaType();
        if (!owner.isAssignableFrom(descriptor.javaType())) {
            throw new MappingException("The relationship " + attribute + " is not one of "
                    + descriptor.javaType().getName() + ", so it cannot be left out of its mapping. Name one of that"
                    + " class.");
        }
    }

    private record RelationshipKey(Class<?> owner, String name) {}
}
