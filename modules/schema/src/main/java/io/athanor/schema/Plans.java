package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the lists of statements that create and drop tables with all that belongs to them. */
final class Plans {

    private Plans() {}

    static List<DdlStatement> creation(MetaData metadata, Dialect dialect, SchemaParts parts, Existing existing) {
        SchemaFacet facet = dialect.facet(SchemaFacet.class);
        List<Table> missing = parts.tables().stream()
                .filter(table -> !existing.table(table.schema(), table.name()))
                .toList();
        TableOrder order = TableOrder.of(missing);
        List<DdlStatement> plan = new ArrayList<>();
        for (Sequence sequence : sequencesOf(facet, parts.tables(), parts.sequences())) {
            if (!existing.sequence(sequence.schema(), sequence.name())) {
                plan.add(new DdlStatement.CreateSequence(sequence));
            }
        }
        for (EnumeratedType type : typesOf(facet, missing)) {
            if (!existing.enumeratedType(type.schema(), type.name())) {
                plan.add(new DdlStatement.CreateEnumeratedType(type));
            }
        }
        for (Domain<?> domain : domainsOf(missing)) {
            if (!existing.domain(domain.schema(), domain.name())) {
                plan.add(new DdlStatement.CreateDomain(domain));
            }
        }
        List<ForeignKey> later = facet.altersConstraints() ? later(order) : List.of();
        order.tables().forEach(table -> addTable(table, later, dialect, plan));
        later.forEach(
                foreignKey -> plan.add(new DdlStatement.AddConstraint(foreignKey.table(), foreignKey.constraint())));
        for (View view : parts.views()) {
            if (!existing.table(view.schema(), view.name())) {
                addView(view, dialect, plan);
            }
        }
        return withHooks(metadata, dialect, plan, DdlMoment.BEFORE_CREATE, DdlMoment.AFTER_CREATE);
    }

    private static void addTable(Table table, List<ForeignKey> later, Dialect dialect, List<DdlStatement> plan) {
        Set<ForeignKeyConstraint> leftOut = new HashSet<>();
        for (ForeignKey foreignKey : later) {
            if (foreignKey.table() == table) {
                leftOut.add(foreignKey.constraint());
            }
        }
        addHooks(table, DdlMoment.BEFORE_CREATE, dialect, plan);
        plan.add(new DdlStatement.CreateTable(table, false, Set.copyOf(leftOut)));
        table.indexes().forEach(index -> plan.add(new DdlStatement.CreateIndex(table, index, false)));
        addComments(table, dialect, plan);
        addHooks(table, DdlMoment.AFTER_CREATE, dialect, plan);
    }

    private static void addView(View view, Dialect dialect, List<DdlStatement> plan) {
        addHooks(view, DdlMoment.BEFORE_CREATE, dialect, plan);
        plan.add(new ViewStatement.CreateView(view));
        addHooks(view, DdlMoment.AFTER_CREATE, dialect, plan);
    }

    private static void addComments(Table table, Dialect dialect, List<DdlStatement> plan) {
        if (!dialect.facet(SchemaFacet.class).commentsByStatement()) {
            return;
        }
        if (table.comment() != null) {
            plan.add(new DdlStatement.TableComment(table, table.comment()));
        }
        for (Column<?> column : table.columnList()) {
            if (column.comment() != null) {
                plan.add(new DdlStatement.ColumnComment(column, column.comment()));
            }
        }
    }

    private static void addHooks(Table table, DdlMoment moment, Dialect dialect, List<DdlStatement> plan) {
        DdlHook.add(table.hooks(), moment, dialect, table, plan);
    }

    /** Nothing is done around an empty plan: a second creation changes nothing. */
    private static List<DdlStatement> withHooks(
            MetaData metadata, Dialect dialect, List<DdlStatement> plan, DdlMoment before, DdlMoment after) {
        if (plan.isEmpty() || metadata.hooks().isEmpty()) {
            return plan;
        }
        List<DdlStatement> all = new ArrayList<>();
        DdlHook.add(metadata.hooks(), before, dialect, null, all);
        all.addAll(plan);
        DdlHook.add(metadata.hooks(), after, dialect, null, all);
        return all;
    }

    static List<DdlStatement> removal(MetaData metadata, Dialect dialect, SchemaParts parts, Existing existing) {
        SchemaFacet facet = dialect.facet(SchemaFacet.class);
        List<Table> present = parts.tables().stream()
                .filter(table -> existing.table(table.schema(), table.name()))
                .toList();
        TableOrder order = TableOrder.of(present);
        List<DdlStatement> plan = new ArrayList<>();
        for (int i = parts.views().size() - 1; i >= 0; i--) {
            View view = parts.views().get(i);
            if (existing.table(view.schema(), view.name())) {
                addHooks(view, DdlMoment.BEFORE_DROP, dialect, plan);
                plan.add(new ViewStatement.DropView(view, false));
                addHooks(view, DdlMoment.AFTER_DROP, dialect, plan);
            }
        }
        if (facet.altersConstraints()) {
            for (ForeignKey foreignKey : later(order)) {
                if (present.contains(foreignKey.target())) {
                    plan.add(dropOf(foreignKey));
                }
            }
        }
        for (Table table : order.reversed(facet.altersConstraints())) {
            addHooks(table, DdlMoment.BEFORE_DROP, dialect, plan);
            plan.add(new DdlStatement.DropTable(table, false));
            addHooks(table, DdlMoment.AFTER_DROP, dialect, plan);
        }
        List<Table> staying = metadata.tables().stream()
                .filter(table -> !parts.tables().contains(table))
                .toList();
        Set<Domain<?>> domains = domainsOf(parts.tables());
        domains.removeAll(domainsOf(staying));
        for (Domain<?> domain : domains) {
            if (existing.domain(domain.schema(), domain.name())) {
                plan.add(new DdlStatement.DropDomain(domain));
            }
        }
        Set<EnumeratedType> types = typesOf(facet, parts.tables());
        types.removeAll(typesOf(facet, staying));
        for (EnumeratedType type : types) {
            if (existing.enumeratedType(type.schema(), type.name())) {
                plan.add(new DdlStatement.DropEnumeratedType(type));
            }
        }
        Set<Sequence> sequences = sequencesOf(facet, parts.tables(), parts.sequences());
        sequences.removeAll(sequencesOf(facet, staying, parts.isAll() ? List.of() : metadata.sequences()));
        for (Sequence sequence : sequences) {
            if (existing.sequence(sequence.schema(), sequence.name())) {
                plan.add(new DdlStatement.DropSequence(sequence));
            }
        }
        return withHooks(metadata, dialect, plan, DdlMoment.BEFORE_DROP, DdlMoment.AFTER_DROP);
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

    private static Set<Domain<?>> domainsOf(List<Table> tables) {
        Set<Domain<?>> all = new LinkedHashSet<>();
        for (Table table : tables) {
            for (Column<?> column : table.columnList()) {
                if (column.type() instanceof Domain<?> domain) {
                    all.add(domain);
                }
            }
        }
        return all;
    }
}
