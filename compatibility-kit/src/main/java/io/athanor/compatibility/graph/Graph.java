package io.athanor.compatibility.graph;

import io.athanor.orm.Registry;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Tables and the foreign keys between them.
 *
 * @param kinds the tables, in the order in which their classes are mapped
 * @param references the foreign keys, at most one from one table to another
 */
public record Graph(List<NodeKind> kinds, List<Reference> references) {

    /** Copies the lists. */
    public Graph {
        kinds = List.copyOf(kinds);
        references = List.copyOf(references);
    }

    /**
     * A graph of 2 to 8 tables whose rows can be written one after the other: keys that must be given follow an order
     * of the tables, all others go anywhere, to the table itself too.
     */
    public static Graph random(Random random) {
        List<NodeKind> kinds = new ArrayList<>(Arrays.asList(NodeKind.values()));
        Collections.shuffle(kinds, random);
        List<NodeKind> chosen = kinds.subList(0, 2 + random.nextInt(NodeKind.values().length - 1));
        List<Reference> references = new ArrayList<>();
        for (int from = 0; from < chosen.size(); from++) {
            for (int to = 0; to < chosen.size(); to++) {
                if (random.nextInt(100) < 35) {
                    boolean required = to < from && random.nextInt(100) < 40;
                    references.add(new Reference(chosen.get(from), chosen.get(to), required, true));
                }
            }
        }
        List<NodeKind> mapped = new ArrayList<>(chosen);
        Collections.shuffle(mapped, random);
        return new Graph(mapped, someByHand(references, random));
    }

    /** Without relationships only the tables say the order, so such foreign keys are in no circle. */
    private static List<Reference> someByHand(List<Reference> references, Random random) {
        List<Reference> changed = new ArrayList<>();
        for (Reference one : references) {
            boolean byHand = random.nextInt(100) < 25
                    && !one.to().isGenerated()
                    && !reachable(references, one.to()).contains(one.from());
            changed.add(byHand ? new Reference(one.from(), one.to(), one.required(), false) : one);
        }
        return changed;
    }

    private static Set<NodeKind> reachable(List<Reference> references, NodeKind start) {
        Set<NodeKind> reached = new HashSet<>(Set.of(start));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Reference reference : references) {
                grown |= reached.contains(reference.from()) && reached.add(reference.to());
            }
        }
        return reached;
    }

    /** Tables that refer to each other in a circle, and always do. */
    public static Graph ring(Random random) {
        List<NodeKind> kinds = new ArrayList<>(Arrays.asList(NodeKind.values()));
        Collections.shuffle(kinds, random);
        int length = 1 + random.nextInt(4);
        // A row whose key is given can refer to itself.
        if (length == 1) {
            kinds.removeIf(kind -> !kind.isGenerated());
        }
        List<NodeKind> chosen = kinds.subList(0, length);
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            references.add(new Reference(chosen.get(i), chosen.get((i + 1) % length), true, true));
        }
        return new Graph(chosen, references);
    }

    /** This graph without a foreign key. */
    public Graph without(Reference reference) {
        return new Graph(
                kinds, references.stream().filter(one -> !one.equals(reference)).toList());
    }

    /** This graph without a table and the foreign keys from it and to it. */
    public Graph without(NodeKind kind) {
        return new Graph(
                kinds.stream().filter(one -> one != kind).toList(),
                references.stream()
                        .filter(one -> one.from() != kind && one.to() != kind)
                        .toList());
    }

    /** The foreign keys of a table. */
    public List<Reference> from(NodeKind kind) {
        return references.stream().filter(one -> one.from() == kind).toList();
    }

    /** The foreign key from one table to another. */
    public Optional<Reference> reference(NodeKind from, NodeKind to) {
        return references.stream()
                .filter(one -> one.from() == from && one.to() == to)
                .findFirst();
    }

    /** The tables, each before those that its rows must refer to; tables in a ring come last. */
    public List<NodeKind> dependentsFirst() {
        List<NodeKind> sorted = new ArrayList<>();
        List<NodeKind> left = new ArrayList<>(kinds);
        while (!left.isEmpty()) {
            NodeKind next = left.stream()
                    .filter(kind -> references.stream()
                            .noneMatch(one -> one.required() && one.to() == kind && left.contains(one.from())))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            sorted.add(next);
        }
        return sorted;
    }

    /** A registry of the classes with these tables. */
    public Registry registry() {
        MetaData metadata = new MetaData();
        for (NodeKind kind : kinds) {
            createTable(kind, metadata);
        }
        Registry registry = Registry.of(metadata);
        for (NodeKind kind : kinds) {
            RelationshipAttribute<?, ?>[] without = Arrays.stream(NodeKind.values())
                    .filter(to -> !reference(kind, to).map(Reference::mapped).orElse(false))
                    .map(kind::relationship)
                    .toArray(RelationshipAttribute<?, ?>[]::new);
            map(registry, kind.descriptor(), without);
        }
        return registry;
    }

    private static <E> void map(
            Registry registry, EntityDescriptor<E> descriptor, RelationshipAttribute<?, ?>[] without) {
        registry.mapWithout(descriptor, without);
    }

    private void createTable(NodeKind kind, MetaData metadata) {
        List<TableElement> elements = new ArrayList<>();
        for (String column : kind.keyColumns()) {
            ColumnDefinition<Integer> key = Column.of(column, Types.INTEGER).primaryKey();
            elements.add(kind.isGenerated() ? key : key.autoincrement(false));
        }
        elements.add(Column.of("name", Types.string(20)).notNull());
        for (NodeKind to : NodeKind.values()) {
            Optional<Reference> reference = reference(kind, to);
            boolean required = reference.map(Reference::required).orElse(false);
            for (String column : to.foreignKeyColumns()) {
                ColumnDefinition<Integer> definition = Column.of(column, Types.INTEGER);
                elements.add(required ? definition.notNull() : definition);
            }
            if (reference.isPresent()) {
                elements.add(ForeignKeyConstraint.of(
                                to.foreignKeyColumns(),
                                to.keyColumns().stream()
                                        .map(column -> to.table() + "." + column)
                                        .toList())
                        .named("fk_" + kind.table() + "_" + to.table()));
            }
        }
        Table.create(kind.table(), metadata, elements.toArray(TableElement[]::new));
    }

    @Override
    public String toString() {
        return kinds + " " + references;
    }
}
