package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.MappingProblem;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.NamingStrategy;
import io.athanor.orm.metamodel.RelationshipDescription;
import io.athanor.orm.metamodel.UnknownAttributeException;
import io.athanor.schema.Column;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.UnresolvedReferenceException;
import io.athanor.sql.UnknownColumnException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Builds one generation of a registry from the descriptions of its classes. Used once. */
final class MappingBuilder {

    private final Object generation = new Object();
    private final Map<Class<?>, Mapper> mappers = new LinkedHashMap<>();
    private final MetaData metadata;
    private final NamingStrategy naming;
    private final Map<EntityDescriptor<?>, EntityShape> shapes;
    private final List<MappingProblem> errors = new ArrayList<>();
    private final Set<Class<?>> failed = new HashSet<>();

    MappingBuilder(
            Map<EntityDescriptor<?>, Table> tables,
            Map<EntityDescriptor<?>, EntityShape> shapes,
            MetaData metadata,
            NamingStrategy naming) {
        this.naming = naming;
        this.metadata = metadata;
        this.shapes = shapes;
        tables.keySet().forEach(descriptor -> map(descriptor, tables));
    }

    /** A superclass comes before its subclasses. */
    private @Nullable Mapper map(@Nullable EntityDescriptor<?> descriptor, Map<EntityDescriptor<?>, Table> tables) {
        if (descriptor == null) {
            return null;
        }
        Mapper known = mappers.get(descriptor.javaType());
        if (known != null || failed.contains(descriptor.javaType())) {
            return known;
        }
        Mapper parent = map(descriptor.parent(), tables);
        // Of a class whose superclass cannot be mapped, nothing is told but that.
        Mapper made = parent == null && descriptor.parent() != null
                ? null
                : made(descriptor, Objects.requireNonNull(tables.get(descriptor)), parent);
        if (made == null) {
            failed.add(descriptor.javaType());
        } else {
            mappers.put(descriptor.javaType(), made);
        }
        return made;
    }

    private @Nullable Mapper made(EntityDescriptor<?> descriptor, Table table, @Nullable Mapper parent) {
        Mapper[] made = new Mapper[1];
        check(() -> made[0] = new Mapper(
                generation, descriptor, Objects.requireNonNull(shapes.get(descriptor)), table, parent, naming));
        return made[0];
    }

    /**
     * The complete generation.
     *
     * @param excluded tells the relationships that are left out, by class and name
     * @throws MappingException if something is wrong; the message has all that is
     */
    Mappings build(BiPredicate<Class<?>, String> excluded) {
        RelationshipConfigurer configurer = new RelationshipConfigurer(mappers, metadata);
        for (Mapper mapper : mappers.values()) {
            check(mapper::addVersion);
            check(mapper::addRowFilter);
            Mapper parent = mapper.parent();
            int inherited =
                    parent == null ? 0 : parent.descriptor().descriptions().size();
            for (AttributeDescription description : mapper.described().descriptions()) {
                if (description instanceof RelationshipDescription relationship
                        && relationship.index() >= inherited
                        && !excluded.test(mapper.type(), relationship.name())) {
                    boolean isKnown = !failed.contains(relationship.target());
                    if (isKnown) {
                        check(() -> mapper.add(configurer.configure(mapper, relationship)));
                    }
                }
            }
        }
        for (Mapper mapper : mappers.values()) {
            for (Relationship relationship : mapper.relationships()) {
                if (relationship.source() != mapper) {
                    continue; // it is checked with the class that it is inherited from
                }
                check(() -> RelationshipConfigurer.checkInverse(relationship));
            }
        }
        mappers.values().forEach(mapper -> check(() -> UnmappedColumns.check(mapper)));
        if (!errors.isEmpty()) {
            throw new MappingException(errors);
        }
        mappers.values().forEach(this::addReferences);
        new KeyReferences(mappers.values()).addUnconstrained();
        return new Mappings(generation, mappers);
    }

    private void check(Runnable step) {
        try {
            step.run();
        } catch (MappingException e) {
            errors.addAll(e.problems());
        } catch (UnknownAttributeException e) {
            errors.add(new MappingProblem("unknown-attribute", String.valueOf(e.getMessage())));
        } catch (UnknownColumnException e) {
            errors.add(new MappingProblem("unknown-column", String.valueOf(e.getMessage())));
        }
    }

    private void addReferences(Mapper source) {
        TablePart part = source.parts().get(source.parts().size() - 1);
        Mapper parent = source.sharesTable() ? source.parent() : null;
        for (ForeignKey key : foreignKeys(source.table())) {
            if (isInherited(source, part, key)) {
                continue;
            }
            for (Mapper target : mappers.values()) {
                if (target.table() != key.target()) {
                    continue;
                }
                List<ColumnPair> pairs = pairs(source, target, key);
                // A class that shares a table adds only those foreign keys that the class above does not have.
                boolean known = target.sharesTable() || parent != null && (pairs.isEmpty() || refers(parent, pairs));
                if (!known) {
                    source.add(new KeyReferences(mappers.values()).of(source, target, pairs, ForeignKeyRule.of(key)));
                }
            }
        }
    }

    private static boolean refers(Mapper mapper, List<ColumnPair> pairs) {
        return pairs.stream().allMatch(pair -> mapper.columns().contains(pair.local()));
    }

    /** Whether a foreign key of a joined table leads from its key to the row of the superclass. */
    static boolean isInherited(Mapper source, TablePart part, ForeignKey key) {
        if (part.number() == 0
                || key.target() != source.parts().get(part.number() - 1).table()) {
            return false;
        }
        return part.keys().stream().allMatch(column -> key.columns().contains(column.column()));
    }

    /** The foreign keys whose targets are known; those of others lead to no mapped class. */
    static List<ForeignKey> foreignKeys(Table table) {
        List<ForeignKey> keys = new ArrayList<>();
        table.constraints().forEach(constraint -> {
            if (constraint instanceof ForeignKeyConstraint foreign) {
                try {
                    keys.add(table.resolve(foreign));
                } catch (UnresolvedReferenceException e) {
                    // Its table is not in the metadata, so no row of it is written here.
                }
            }
        });
        return keys;
    }

    private static List<ColumnPair> pairs(Mapper source, Mapper target, ForeignKey key) {
        List<ColumnPair> pairs = new ArrayList<>();
        List<Column<?>> columns = key.columns();
        for (int i = 0; i < columns.size(); i++) {
            MappedColumn local = source.findColumn(columns.get(i));
            MappedColumn remote = target.findColumn(key.targetColumns().get(i));
            if (local == null || remote == null) {
                return List.of();
            }
            pairs.add(new ColumnPair(local, remote));
        }
        return pairs;
    }
}
