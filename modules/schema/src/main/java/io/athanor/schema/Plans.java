package io.athanor.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the lists of statements that create and drop tables with all that belongs to them. */
final class Plans {

    private Plans() {}

    static List<DdlStatement> creation(
            MetaData metadata, SchemaFacet facet, List<Table> tables, List<Sequence> loose, Existing existing) {
        List<Table> missing = tables.stream()
                .filter(table -> !existing.table(table.schema(), table.name()))
                .toList();
        TableOrder order = TableOrder.of(missing);
        List<DdlStatement> plan = new ArrayList<>();
        for (Sequence sequence : sequencesOf(facet, tables, loose)) {
            if (!existing.sequence(sequence.schema(), sequence.name())) {
                plan.add(new DdlStatement.CreateSequence(sequence));
            }
        }
        for (EnumeratedType type : typesOf(facet, missing)) {
            if (!existing.enumeratedType(type.schema(), type.name())) {
                plan.add(new DdlStatement.CreateEnumeratedType(type));
            }
        }
        List<ForeignKey> later = facet.altersConstraints() ? later(order) : List.of();
        order.tables().forEach(table -> addTable(table, later, facet, plan));
        later.forEach(
                foreignKey -> plan.add(new DdlStatement.AddConstraint(foreignKey.table(), foreignKey.constraint())));
        return plan;
    }

    private static void addTable(Table table, List<ForeignKey> later, SchemaFacet facet, List<DdlStatement> plan) {
        Set<ForeignKeyConstraint> leftOut = new HashSet<>();
        for (ForeignKey foreignKey : later) {
            if (foreignKey.table() == table) {
                leftOut.add(foreignKey.constraint());
            }
        }
        plan.add(new DdlStatement.CreateTable(table, false, Set.copyOf(leftOut)));
        table.indexes().forEach(index -> plan.add(new DdlStatement.CreateIndex(table, index, false)));
        if (facet.commentsByStatement()) {
            if (table.comment() != null) {
                plan.add(new DdlStatement.TableComment(table, table.comment()));
            }
            for (Column<?> column : table.columnList()) {
                if (column.comment() != null) {
                    plan.add(new DdlStatement.ColumnComment(column, column.comment()));
                }
            }
        }
    }

    static List<DdlStatement> removal(
            MetaData metadata, SchemaFacet facet, List<Table> tables, List<Sequence> loose, Existing existing) {
        List<Table> present = tables.stream()
                .filter(table -> existing.table(table.schema(), table.name()))
                .toList();
        TableOrder order = TableOrder.of(present);
        List<DdlStatement> plan = new ArrayList<>();
        if (facet.altersConstraints()) {
            for (ForeignKey foreignKey : later(order)) {
                if (present.contains(foreignKey.target())) {
                    plan.add(dropOf(foreignKey));
                }
            }
        }
        order.reversed(facet.altersConstraints()).forEach(table -> plan.add(new DdlStatement.DropTable(table, false)));
        List<Table> staying = metadata.tables().stream()
                .filter(table -> !tables.contains(table))
                .toList();
        Set<EnumeratedType> types = typesOf(facet, tables);
        types.removeAll(typesOf(facet, staying));
        for (EnumeratedType type : types) {
            if (existing.enumeratedType(type.schema(), type.name())) {
                plan.add(new DdlStatement.DropEnumeratedType(type));
            }
        }
        Set<Sequence> sequences = sequencesOf(facet, tables, loose);
        sequences.removeAll(sequencesOf(facet, staying, loose.isEmpty() ? metadata.sequences() : List.of()));
        for (Sequence sequence : sequences) {
            if (existing.sequence(sequence.schema(), sequence.name())) {
                plan.add(new DdlStatement.DropSequence(sequence));
            }
        }
        return plan;
    }

    private static DdlStatement dropOf(ForeignKey foreignKey) {
        if (foreignKey.table().nameOf(foreignKey.constraint()) == null) {
            throw new SchemaException(foreignKey + " is a part of a cycle of tables and must be dropped first,"
                    + " but it has no name; name it, or give the metadata a naming convention for foreign keys");
        }
        return new DdlStatement.DropConstraint(foreignKey.table(), foreignKey.constraint(), false);
    }

    private static List<ForeignKey> later(TableOrder order) {
        List<ForeignKey> all = new ArrayList<>(order.cyclic());
        all.addAll(order.byAlter());
        return all;
    }

    private static Set<Sequence> sequencesOf(SchemaFacet facet, List<Table> tables, List<Sequence> loose) {
        Set<Sequence> all = new LinkedHashSet<>(loose);
        for (Table table : tables) {
            for (Column<?> column : table.columnList()) {
                Sequence sequence = column.sequence();
                if (sequence != null) {
                    all.add(sequence);
                }
            }
        }
        all.removeIf(sequence -> !facet.creates(sequence));
        return all;
    }

    private static Set<EnumeratedType> typesOf(SchemaFacet facet, List<Table> tables) {
        Set<EnumeratedType> all = new LinkedHashSet<>();
        for (Table table : tables) {
            for (Column<?> column : table.columnList()) {
                EnumeratedType type = facet.enumeratedType(column.type());
                if (type != null) {
                    all.add(type);
                }
            }
        }
        return all;
    }
}
