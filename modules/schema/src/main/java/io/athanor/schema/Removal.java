package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Plans the drop of tables with all that belongs to them and to no other table of their metadata. */
final class Removal {

    private Removal() {}

    /** The statements that drop what is there. */
    static Plan of(MetaData metadata, Dialect dialect, SchemaParts parts, Existing existing) {
        Plan plan = new Plan(dialect);
        for (int i = parts.views().size() - 1; i >= 0; i--) {
            View view = parts.views().get(i);
            if (existing.table(view.schema(), view.name())) {
                plan.addHooks(view, DdlMoment.BEFORE_DROP);
                plan.add(new ViewStatement.DropView(view, false), view);
                plan.addHooks(view, DdlMoment.AFTER_DROP);
            }
        }
        addTables(parts, existing, plan);
        addTypes(metadata, parts, existing, plan);
        return plan.within(metadata, DdlMoment.BEFORE_DROP, DdlMoment.AFTER_DROP);
    }

    private static void addTables(SchemaParts parts, Existing existing, Plan plan) {
        List<Table> present = parts.tables().stream()
                .filter(table -> existing.table(table.schema(), table.name()))
                .toList();
        TableOrder order = TableOrder.of(present);
        boolean alters = plan.facet().altersConstraints();
        if (alters) {
            for (ForeignKey foreignKey : Creation.later(order)) {
                if (present.contains(foreignKey.target())) {
                    plan.add(dropOf(foreignKey), foreignKey.table());
                }
            }
        }
        for (Table table : order.reversed(alters)) {
            plan.addHooks(table, DdlMoment.BEFORE_DROP);
            plan.add(new DdlStatement.DropTable(table, false), table);
            plan.addHooks(table, DdlMoment.AFTER_DROP);
        }
    }

    private static DdlStatement dropOf(ForeignKey foreignKey) {
        if (foreignKey.table().nameOf(foreignKey.constraint()) == null) {
            throw new SchemaException(foreignKey + " is a part of a cycle of tables and must be dropped first,"
                    + " but it has no name; name it, or give the metadata a naming convention for foreign keys");
        }
        return new DdlStatement.DropConstraint(foreignKey.table(), foreignKey.constraint(), false);
    }

    private static void addTypes(MetaData metadata, SchemaParts parts, Existing existing, Plan plan) {
        SchemaFacet facet = plan.facet();
        List<Table> staying = metadata.tables().stream()
                .filter(table -> !parts.tables().contains(table))
                .toList();
        Set<Domain<?>> used = UsedObjects.domains(parts.tables());
        used.removeAll(UsedObjects.domains(staying));
        List<Domain<?>> domains = new ArrayList<>(used);
        Collections.reverse(domains);
        for (Domain<?> domain : domains) {
            if (existing.domain(domain.schema(), domain.name())) {
                plan.add(new DdlStatement.DropDomain(domain), domain);
            }
        }
        Set<EnumeratedType> types = UsedObjects.enumeratedTypes(facet, parts.tables());
        types.removeAll(UsedObjects.enumeratedTypes(facet, staying));
        for (EnumeratedType type : types) {
            if (existing.enumeratedType(type.schema(), type.name())) {
                plan.add(new DdlStatement.DropEnumeratedType(type), type);
            }
        }
        List<Sequence> kept = parts.isAll() ? List.of() : metadata.sequences();
        Set<Sequence> sequences = UsedObjects.sequences(facet, parts.tables(), parts.sequences());
        sequences.removeAll(UsedObjects.sequences(facet, staying, kept));
        for (Sequence sequence : sequences) {
            if (existing.sequence(sequence.schema(), sequence.name())) {
                plan.add(new DdlStatement.DropSequence(sequence), sequence);
            }
        }
    }
}
