package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.RelationshipDescription;
import io.athanor.orm.metamodel.UnknownAttributeException;
import io.athanor.schema.Column;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.UnresolvedReferenceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Builds one generation of a registry from the descriptions of its classes. Used once. */
final class MappingBuilder {

    private final Object generation = new Object();
    private final Map<Class<?>, Mapper> mappers = new LinkedHashMap<>();
    private final MetaData metadata;
    private final List<String> errors = new ArrayList<>();

    MappingBuilder(Map<EntityDescriptor<?>, Table> tables, MetaData metadata) {
        this.metadata = metadata;
        tables.forEach(
                (descriptor, table) -> mappers.put(descriptor.javaType(), new Mapper(generation, descriptor, table)));
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
            for (AttributeDescription description : mapper.descriptor().descriptions()) {
                if (description instanceof RelationshipDescription relationship
                        && !excluded.test(mapper.type(), relationship.name())) {
                    check(() -> mapper.add(configurer.configure(mapper, relationship)));
                }
            }
        }
        for (Mapper mapper : mappers.values()) {
            for (Relationship relationship : mapper.relationships()) {
                check(() -> RelationshipConfigurer.checkInverse(relationship));
            }
        }
        if (errors.size() == 1) {
            throw new MappingException(errors.get(0));
        }
        if (!errors.isEmpty()) {
            throw new MappingException(
                    "The mapping has " + errors.size() + " errors:\n- " + String.join("\n- ", errors));
        }
        mappers.values().forEach(this::addReferences);
        return new Mappings(generation, mappers);
    }

    private void check(Runnable step) {
        try {
            step.run();
        } catch (MappingException | UnknownAttributeException e) {
            errors.add(String.valueOf(e.getMessage()));
        }
    }

    private void addReferences(Mapper source) {
        Map<Table, List<Mapper>> byTable = new LinkedHashMap<>();
        mappers.values()
                .forEach(mapper -> byTable.computeIfAbsent(mapper.table(), t -> new ArrayList<>())
                        .add(mapper));
        for (ForeignKey key : foreignKeys(source.table())) {
            for (Mapper target : byTable.getOrDefault(key.target(), List.of())) {
                source.add(new ForeignKeyReference(source, target, pairs(source, target, key), ForeignKeyRule.of(key)));
            }
        }
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
