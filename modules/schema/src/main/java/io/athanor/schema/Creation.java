package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plans the creation of tables with all that belongs to them. */
final class Creation {

    private Creation() {}

    /** The statements that create what is missing. */
    static Plan of(MetaData metadata, Dialect dialect, SchemaParts parts, Existing existing) {
        Plan plan = new Plan(dialect);
        SchemaFacet facet = plan.facet();
        List<Table> missing = parts.tables().stream()
                .filter(table -> !existing.table(table.schema(), table.name()))
                .toList();
        TableOrder order = TableOrder.of(missing);
        for (Sequence sequence : UsedObjects.sequences(facet, parts.tables(), parts.sequences())) {
            if (!existing.sequence(sequence.schema(), sequence.name())) {
                plan.add(new DdlStatement.CreateSequence(sequence), sequence);
            }
        }
        for (EnumeratedType type : UsedObjects.enumeratedTypes(facet, missing)) {
            if (!existing.enumeratedType(type.schema(), type.name())) {
                plan.add(new DdlStatement.CreateEnumeratedType(type), type);
            }
        }
        for (Domain<?> domain : UsedObjects.domains(missing)) {
            if (!existing.domain(domain.schema(), domain.name())) {
                plan.add(new DdlStatement.CreateDomain(domain), domain);
            }
        }
        List<ForeignKey> later = facet.altersConstraints() ? later(order) : List.of();
        order.tables().forEach(table -> add(table, later, plan));
        for (ForeignKey foreignKey : later) {
            plan.add(new DdlStatement.AddConstraint(foreignKey.table(), foreignKey.constraint()), foreignKey.table());
        }
        for (View view : parts.views()) {
            if (!existing.table(view.schema(), view.name())) {
                add(view, plan);
            }
        }
        return plan.within(metadata, DdlMoment.BEFORE_CREATE, DdlMoment.AFTER_CREATE);
    }

    /** The foreign keys that are added when all tables are there. */
    static List<ForeignKey> later(TableOrder order) {
        List<ForeignKey> all = new ArrayList<>(order.cyclic());
        all.addAll(order.byAlter());
        return all;
    }

    private static void add(Table table, List<ForeignKey> later, Plan plan) {
        Set<Constraint> leftOut = new HashSet<>();
        List<Constraint> own =
                table.constraints().stream().filter(plan.facet()::isAddedLater).toList();
        leftOut.addAll(own);
        for (ForeignKey foreignKey : later) {
            if (foreignKey.table() == table) {
                leftOut.add(foreignKey.constraint());
            }
        }
        plan.addHooks(table, DdlMoment.BEFORE_CREATE);
        plan.add(new DdlStatement.CreateTable(table, false, Set.copyOf(leftOut)), table);
        own.stream()
                .filter(constraint -> later.stream().noneMatch(key -> key.constraint() == constraint))
                .forEach(constraint -> plan.add(new DdlStatement.AddConstraint(table, constraint), table));
        table.indexes().forEach(index -> plan.add(new DdlStatement.CreateIndex(table, index, false), table));
        addComments(table, plan);
        plan.addHooks(table, DdlMoment.AFTER_CREATE);
    }

    private static void add(View view, Plan plan) {
        plan.addHooks(view, DdlMoment.BEFORE_CREATE);
        plan.add(new ViewStatement.CreateView(view), view);
        addComments(view, plan);
        plan.addHooks(view, DdlMoment.AFTER_CREATE);
    }

    private static void addComments(Table table, Plan plan) {
        if (!plan.facet().commentsByStatement()) {
            return;
        }
        if (table.comment() != null) {
            plan.add(new DdlStatement.TableComment(table, table.comment()), table);
        }
        for (Column<?> column : table.columnList()) {
            if (column.comment() != null) {
                plan.add(new DdlStatement.ColumnComment(column, column.comment()), table);
            }
        }
    }
}
