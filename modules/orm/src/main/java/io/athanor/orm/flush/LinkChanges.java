package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ManyToMany;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.SecondaryPair;
import io.athanor.orm.state.EntityState;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of association tables that a flush inserts and deletes. */
final class LinkChanges {

    private final Map<Table, OfTable> byTable = new LinkedHashMap<>();

    /**
     * One row to come or go.
     *
     * @param relationship what reports it
     * @param owner the object that has the relationship
     * @param related the object it leads to
     */
    record Link(ManyToMany relationship, Instrumented owner, Instrumented related) {}

    /** The changes of one table. */
    static final class OfTable {

        final Table table;
        final Mapper source;
        final List<ColumnClause<?>> columns;
        final List<Link> added = new ArrayList<>();
        final List<Link> removed = new ArrayList<>();
        final Set<List<@Nullable Object>> removedRows = new LinkedHashSet<>();

        OfTable(Table table, Mapper source, List<ColumnClause<?>> columns) {
            this.table = table;
            this.source = source;
            this.columns = columns;
        }

        /** The rows to be deleted, each once although both directions of a relationship report it. */
        List<@Nullable Object[]> removedRows() {
            Set<List<@Nullable Object>> rows = new LinkedHashSet<>(removedRows);
            removed.forEach(link -> rows.add(Arrays.asList(row(link, false))));
            return arrays(rows);
        }

        /** The rows to be inserted, each once; all objects have their keys. */
        List<@Nullable Object[]> addedRows() {
            Set<List<@Nullable Object>> rows = new LinkedHashSet<>();
            added.forEach(link -> rows.add(Arrays.asList(row(link, true))));
            return arrays(rows);
        }

        private static List<@Nullable Object[]> arrays(Set<List<@Nullable Object>> rows) {
            List<@Nullable Object[]> arrays = new ArrayList<>(rows.size());
            rows.forEach(row -> arrays.add(row.toArray()));
            return arrays;
        }

        @Nullable Object[] row(Link link, boolean present) {
            @Nullable Object[] values = new Object[columns.size()];
            fill(values, link.relationship().localPairs(), link.owner(), present);
            fill(values, link.relationship().remotePairs(), link.related(), present);
            return values;
        }

        private void fill(@Nullable Object[] values, List<SecondaryPair> pairs, Instrumented entity, boolean present) {
            EntityState state = EntityState.of(entity);
            for (SecondaryPair pair : pairs) {
                values[columns.indexOf(pair.column())] = present
                        ? KeyValues.present(state, entity, pair.mapped())
                        : former(state, entity, pair.mapped());
            }
        }

        private static @Nullable Object former(EntityState state, Instrumented entity, MappedColumn column) {
            return KeyValues.former(state, entity, column);
        }
    }

    private OfTable of(ManyToMany relationship) {
        return byTable.computeIfAbsent(relationship.secondary(), table -> {
            List<ColumnClause<?>> columns = new ArrayList<>();
            for (Column<?> column : table.columnList()) {
                boolean linking = relationship.localPairs().stream().anyMatch(pair -> pair.column() == column)
                        || relationship.remotePairs().stream().anyMatch(pair -> pair.column() == column);
                if (linking) {
                    columns.add(column);
                }
            }
            return new OfTable(table, relationship.source(), List.copyOf(columns));
        });
    }

    void add(ManyToMany relationship, Instrumented owner, Object related) {
        of(relationship).added.add(new Link(relationship, owner, (Instrumented) related));
    }

    /** Takes in that a row goes; of an object that never had a row there is none. */
    void remove(ManyToMany relationship, Instrumented owner, Object related) {
        if (EntityState.of(related).key() != null && EntityState.of(owner).key() != null) {
            of(relationship).removed.add(new Link(relationship, owner, (Instrumented) related));
        }
    }

    Collection<OfTable> all() {
        return byTable.values();
    }
}
