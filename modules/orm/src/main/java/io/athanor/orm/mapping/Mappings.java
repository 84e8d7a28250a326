package io.athanor.orm.mapping;

import io.athanor.orm.error.UnmappedClassException;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.MemberRule;
import io.athanor.schema.Table;
import io.athanor.sql.FromClause;
import io.athanor.sql.Suggestions;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One generation of a registry: the mapped classes, completely configured. Immutable. */
public final class Mappings {

    private final Object generation;
    private final Map<Class<?>, Mapper> mappers;
    private final List<EntityDescriptor<?>> descriptors;
    private final Map<Table, RowFilter> filters = new IdentityHashMap<>();
    private final boolean isTenanted;
    private final List<Mapper> order;
    private final List<Relationship> keyed;
    private final List<Relationship> positioned;

    Mappings(Object generation, Map<Class<?>, Mapper> mappers) {
        this.generation = generation;
        this.mappers = mappers;
        this.descriptors = mappers.values().stream()
                .<EntityDescriptor<?>>map(Mapper::descriptor)
                .toList();
        for (Mapper mapper : mappers.values()) {
            RowFilter filter = mapper.rowFilter();
            if (filter != null) {
                filters.put(filter.table(), filter);
            }
        }
        this.isTenanted = filters.values().stream().anyMatch(filter -> filter.tenant() != null);
        this.order = MapperOrder.of(mappers.values());
        this.keyed = with(relationship -> relationship.collection() == CollectionKind.MAP);
        this.positioned = with(relationship -> relationship.description().members() instanceof MemberRule.PositionedBy);
    }

    private List<Relationship> with(Predicate<Relationship> kind) {
        return mappers.values().stream()
                .flatMap(mapper -> mapper.relationships().stream())
                .filter(kind)
                .toList();
    }

    /** The relationships that are maps of their members by key. */
    public List<Relationship> keyed() {
        return keyed;
    }

    /** The relationships that are lists whose members keep their places. */
    public List<Relationship> positioned() {
        return positioned;
    }

    /**
     * The mappers, of a hierarchy that at the top, in the order in which their rows are inserted: those referred to
     * first.
     */
    public List<Mapper> order() {
        return order;
    }

    /** Whether a mapper is one of this generation's. */
    public boolean has(@Nullable Mapper mapper) {
        return mapper != null && mapper.generation() == generation;
    }

    /** The mapper of a class, or null if it is not mapped. */
    public @Nullable Mapper find(Class<?> type) {
        return mappers.get(type);
    }

    /** Whether statements about some of the tables see only some of their rows. */
    public boolean isFiltered() {
        return !filters.isEmpty();
    }

    /** Whether rows of some of the tables belong to tenants. */
    public boolean isTenanted() {
        return isTenanted;
    }

    /** Which rows of a table statements see, or null for all. */
    public @Nullable RowFilter filter(@Nullable FromClause table) {
        return table instanceof Table known ? filters.get(known) : null;
    }

    /** The descriptions of the mapped classes. */
    public List<EntityDescriptor<?>> descriptors() {
        return descriptors;
    }

    /** The mappers in the order in which their classes were mapped. */
    public Collection<Mapper> all() {
        return mappers.values();
    }

    static UnmappedClassException unmapped(Class<?> type, Collection<Class<?>> mapped) {
        List<String> known = mapped.stream().map(Class::getName).toList();
        return new UnmappedClassException("Class " + type.getName() + " is not mapped in this registry. Add its "
                + type.getSimpleName() + "_.ENTITY to the registry, or map it by a program: registry.map("
                + type.getSimpleName() + ".class, table)." + Suggestions.of(type.getName(), known));
    }

    /**
     * The mapper of a class.
     *
     * @throws UnmappedClassException if it is not mapped
     */
    public Mapper mapper(Class<?> type) {
        Mapper mapper = mappers.get(type);
        if (mapper == null) {
            throw unmapped(type, mappers.keySet());
        }
        return mapper;
    }
}
