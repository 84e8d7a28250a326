package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.NamingStrategy;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the classes that are mapped together their tables: a class its own, or that of the class which it extends, with
 * the columns of all that share it. Used once.
 */
final class MappedTables {

    private final MetaData metadata;
    private final NamingStrategy naming;
    private final List<EntityDescriptor<?>> batch;
    private final Map<EntityDescriptor<?>, Table> tables;

    /** For classes that are mapped together; the map has the tables of those mapped before and gets theirs. */
    MappedTables(
            MetaData metadata,
            NamingStrategy naming,
            List<EntityDescriptor<?>> batch,
            Map<EntityDescriptor<?>, Table> tables) {
        this.naming = naming;
        this.metadata = metadata;
        this.batch = batch;
        this.tables = tables;
    }

    /** Maps a class, after the one that it extends. */
    Table make(EntityDescriptor<?> descriptor) {
        Table known = tables.get(descriptor);
        if (known == null) {
            known = find(descriptor);
            tables.put(descriptor, known);
        }
        return known;
    }

    private Table find(EntityDescriptor<?> descriptor) {
        EntityDescriptor<?> parent = descriptor.parent();
        if (parent == null) {
            return new MappedTable(metadata, names()).of(descriptor, null, sharing(descriptor));
        }
        if (!tables.containsKey(parent) && !batch.contains(parent)) {
            throw new MappingException("Class " + descriptor.javaType().getName() + " extends the entity "
                    + parent.javaType().getName() + ", which is not mapped in this registry. Add its "
                    + parent.javaType().getSimpleName() + "_.ENTITY to the registry, too.");
        }
        Table above = make(parent);
        if (!shares(descriptor)) {
            return new MappedTable(metadata, names()).of(descriptor, above, sharing(descriptor));
        }
        for (ColumnDescription column : names().own(descriptor)) {
            if (above.columnList().stream().noneMatch(known -> known.name().equals(column.column()))) {
                List<String> names =
                        above.columnList().stream().map(known -> known.name()).toList();
                throw new MappingException("The table \"" + above.name() + "\", which "
                        + descriptor.javaType().getName() + " shares with " + parent.name() + ", has no column \""
                        + column.column() + "\" for the attribute " + descriptor.name() + "." + column.name() + "."
                        + Suggestions.of(column.column(), names)
                        + " Map the classes that share a table in one call, or add the column to the table.");
            }
        }
        return above;
    }

    /** The classes of these that share the table of one, which are below it. */
    private List<EntityDescriptor<?>> sharing(EntityDescriptor<?> owner) {
        List<EntityDescriptor<?>> sharing = new ArrayList<>();
        for (EntityDescriptor<?> descriptor : batch) {
            if (descriptor != owner && owner(descriptor) == owner) {
                sharing.add(descriptor);
            }
        }
        return sharing;
    }

    private static @Nullable EntityDescriptor<?> owner(EntityDescriptor<?> descriptor) {
        EntityDescriptor<?> owner = descriptor;
        while (owner != null && shares(owner)) {
            owner = owner.parent();
        }
        return owner;
    }

    /** Whether a class has the table of the one that it extends. */
    private static boolean shares(EntityDescriptor<?> descriptor) {
        EntityDescriptor<?> parent = descriptor.parent();
        return parent != null
                && parent.tableName().equals(descriptor.tableName())
                && Objects.equals(parent.schema(), descriptor.schema());
    }

    /** The names of all classes that are mapped so far, and of those that are mapped together now. */
    private MappedNames names() {
        Set<EntityDescriptor<?>> known = new LinkedHashSet<>(tables.keySet());
        known.addAll(batch);
        return new MappedNames(naming, known);
    }
}
