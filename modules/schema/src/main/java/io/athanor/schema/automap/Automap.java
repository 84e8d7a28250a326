package io.athanor.schema.automap;

import io.athanor.schema.Column;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the foreign keys of a schema say about the relationships of its tables. Immutable.
 *
 * <p>A table is one of pairs if it has two foreign keys to two tables, no other columns, and nothing refers to it; it
 * makes a many-to-many relationship. Every other table with a primary key is an entity, and each of its foreign keys to
 * an entity makes a relationship with two directions.
 */
public final class Automap {

    private final List<Table> entities;
    private final List<Table> associations;
    private final Map<Table, List<DerivedRelationship>> relationships = new LinkedHashMap<>();
    private final Map<Table, Set<String>> taken = new LinkedHashMap<>();
    private final AutomapNames names;

    private Automap(MetaData metadata, AutomapNames names) {
        this.names = names;
        Set<Table> referredTo = new HashSet<>();
        metadata.tables().forEach(table -> table.resolvedForeignKeys().forEach(key -> referredTo.add(key.target())));
        this.associations = metadata.tables().stream()
                .filter(table -> isAssociation(table) && !referredTo.contains(table))
                .toList();
        this.entities = metadata.tables().stream()
                .filter(table -> !table.primaryKey().columns().isEmpty() && !associations.contains(table))
                .toList();
        for (Table table : entities) {
            relationships.put(table, new ArrayList<>());
            Set<String> attributes = new HashSet<>();
            table.columnList().forEach(column -> attributes.add(names.attribute(column.name())));
            taken.put(table, attributes);
        }
        entities.forEach(this::relate);
        associations.forEach(this::pair);
    }

    /**
     * What the foreign keys of a schema say.
     *
     * @throws io.athanor.schema.UnresolvedReferenceException if what a foreign key refers to is not in the metadata
     */
    public static Automap of(MetaData metadata) {
        return new Automap(metadata, AutomapNames.DEFAULT);
    }

    /**
     * What the foreign keys of a schema say, under names of the program's choice.
     *
     * @throws io.athanor.schema.UnresolvedReferenceException if what a foreign key refers to is not in the metadata
     */
    public static Automap of(MetaData metadata, AutomapNames names) {
        return new Automap(metadata, names);
    }

    private static boolean isAssociation(Table table) {
        List<ForeignKey> keys = table.resolvedForeignKeys();
        if (keys.size() != 2 || keys.get(0).target() == keys.get(1).target()) {
            return false;
        }
        Set<Column<?>> referring = new LinkedHashSet<>();
        keys.forEach(key -> referring.addAll(key.columns()));
        return referring.containsAll(table.columnList()) && keys.stream().noneMatch(key -> key.target() == table);
    }

    private void relate(Table table) {
        for (ForeignKey key : table.resolvedForeignKeys()) {
            Table target = key.target();
            if (!relationships.containsKey(target)) {
                continue;
            }
            boolean ambiguous = table.resolvedForeignKeys().stream()
                            .filter(other -> other.target() == target)
                            .count()
                    > 1;
            boolean single = isUnique(key);
            String reference = free(table, names.reference(key), "Reference");
            String wanted = single ? names.single(table) : names.collection(table);
            String by = ambiguous || table == target ? wanted + "By" + JavaNames.upper(names.reference(key)) : wanted;
            String inverse = free(target, by, "List");
            RelationshipKind back = single ? RelationshipKind.ONE_TO_ONE : RelationshipKind.ONE_TO_MANY;
            add(new DerivedRelationship(
                    table, reference, RelationshipKind.MANY_TO_ONE, target, key, null, inverse, ambiguous));
            add(new DerivedRelationship(target, inverse, back, table, key, null, reference, ambiguous));
        }
    }

    private void pair(Table table) {
        ForeignKey left = table.resolvedForeignKeys().get(0);
        ForeignKey right = table.resolvedForeignKeys().get(1);
        if (!relationships.containsKey(left.target()) || !relationships.containsKey(right.target())) {
            return;
        }
        String forward = free(left.target(), names.collection(right.target()), "List");
        String backward = free(right.target(), names.collection(left.target()), "List");
        RelationshipKind kind = RelationshipKind.MANY_TO_MANY;
        add(new DerivedRelationship(left.target(), forward, kind, right.target(), left, table, backward, false));
        add(new DerivedRelationship(right.target(), backward, kind, left.target(), right, table, forward, false));
    }

    private void add(DerivedRelationship relationship) {
        relationships
                .computeIfAbsent(relationship.source(), source -> new ArrayList<>())
                .add(relationship);
    }

    /** A name that the table does not have yet. */
    private String free(Table table, String wanted, String suffix) {
        Set<String> known = taken.computeIfAbsent(table, unused -> new HashSet<>());
        String name = known.contains(wanted) ? wanted + suffix : wanted;
        for (int number = 2; !known.add(name); number++) {
            name = wanted + suffix + number;
        }
        return name;
    }

    /** Whether no two rows have the same foreign key. */
    private static boolean isUnique(ForeignKey key) {
        Table table = key.table();
        Set<String> columns = new HashSet<>(key.constraint().columns());
        if (new HashSet<>(table.primaryKey().columns()).equals(columns)) {
            return true;
        }
        return table.constraints().stream()
                .anyMatch(constraint -> constraint instanceof UniqueConstraint unique
                        && new HashSet<>(unique.columns()).equals(columns));
    }

    /** The tables whose rows are objects. */
    public List<Table> entities() {
        return entities;
    }

    /** The tables of pairs. */
    public List<Table> associations() {
        return associations;
    }

    /** The relationships that start at a table; none if it is no entity. */
    public List<DerivedRelationship> relationships(Table table) {
        return List.copyOf(relationships.getOrDefault(table, List.of()));
    }

    /** The names of classes and attributes. */
    public AutomapNames names() {
        return names;
    }
}
