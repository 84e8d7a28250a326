package io.athanor.orm;

import io.athanor.orm.error.UnmappedClassException;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of one class in one registry: one object for each, as long as the class is mapped.
 *
 * <p>What it tells is complete and checked, so asking it configures the registry. Safe for use by several threads.
 *
 * @param <E> the mapped class
 */
public final class EntityMapper<E> {

    private final Registry registry;
    private final EntityDescriptor<E> entity;

    EntityMapper(Registry registry, EntityDescriptor<E> entity) {
        this.registry = registry;
        this.entity = entity;
    }

    /** The registry. */
    public Registry registry() {
        return registry;
    }

    /** The class. */
    public Class<E> type() {
        return entity.javaType();
    }

    /** The class in statements, with its attributes. */
    public EntityDescriptor<E> entity() {
        return entity;
    }

    /**
     * The table; of a class with joined tables the one that has its own columns.
     *
     * @throws UnmappedClassException if the class is no longer mapped in the registry
     */
    public Table table() {
        return mapper().table();
    }

    /** The columns of the primary key, in the order in which a key of several values is given. */
    public List<ColumnClause<?>> primaryKey() {
        return mapper().primaryKey().columns().stream()
                .<ColumnClause<?>>map(MappedColumn::column)
                .toList();
    }

    /** The column that an attribute is mapped to, or null if this registry maps it to none of its own. */
    public @Nullable ColumnClause<?> column(ColumnAttribute<? super E, ?> attribute) {
        MappedColumn column = mapper().columnOf(attribute);
        return column == null ? null : column.column();
    }

    /** The names of the attributes that this registry maps, in the order of declaration. */
    public List<String> attributes() {
        Mapper mapper = mapper();
        return entity.attributes().stream()
                .filter(attribute -> mapper.property(attribute.index()) != null)
                .map(attribute -> attribute.name())
                .toList();
    }

    private Mapper mapper() {
        return registry.catalog().current().mapper(entity.javaType());
    }

    @Override
    public String toString() {
        return "Mapper of " + entity.javaType().getName();
    }
}
