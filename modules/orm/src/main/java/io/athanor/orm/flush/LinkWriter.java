package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.RelationshipProperty;
import io.athanor.orm.mapping.SecondaryPair;
import io.athanor.orm.state.EntityState;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inserts and deletes the rows of association tables; a row that both directions of a relationship report is written
 * once.
 */
final class LinkWriter {

    private final FlushContext context;
    private final Map<Table, Rows> byTable = new LinkedHashMap<>();

    LinkWriter(FlushContext context) {
        this.context = context;
    }

    private static final class Rows {
        final List<ColumnClause<?>> columns = new ArrayList<>();
        final Set<List<@Nullable Object>> inserted = new LinkedHashSet<>();
        final Set<List<@Nullable Object>> deleted = new LinkedHashSet<>();
    }

    /** Takes in what was put into and taken out of one relationship; all objects have their keys. */
    void collect(Instrumented owner, RelationshipProperty property, History history) {
        if (history.isEmpty()) {
            return;
        }
        Rows rows = rows(property);
        for (Object added : history.added()) {
            rows.inserted.add(row(rows, property, owner, (Instrumented) added));
        }
        for (Object removed : history.removed()) {
            EntityState state = EntityState.of(removed);
            if (state.key() != null) {
                rows.deleted.add(row(rows, property, owner, (Instrumented) removed));
            }
        }
    }

    /** Takes in that all links of an object go. */
    void removeAll(EntityState state, Instrumented owner, RelationshipProperty property) {
        List<Object> linked = DeleteCascade.related(context, state, owner, property);
        History history = History.of(state, owner, property.attribute());
        linked.removeAll(history.added());
        linked.addAll(history.removed());
        collect(owner, property, new History(List.of(), linked));
    }

    private Rows rows(RelationshipProperty property) {
        Table table = java.util.Objects.requireNonNull(property.secondary());
        return byTable.computeIfAbsent(table, t -> {
            Rows rows = new Rows();
            for (Column<?> column : t.columnList()) {
                boolean linking = property.localPairs().stream().anyMatch(pair -> pair.column() == column)
                        || property.remotePairs().stream().anyMatch(pair -> pair.column() == column);
                if (linking) {
                    rows.columns.add(column);
                }
            }
            return rows;
        });
    }

    private static List<@Nullable Object> row(
            Rows rows, RelationshipProperty property, Instrumented owner, Instrumented related) {
        @Nullable Object[] values = new Object[rows.columns.size()];
        fill(values, rows.columns, property.localPairs(), owner);
        fill(values, rows.columns, property.remotePairs(), related);
        return Arrays.asList(values);
    }

    private static void fill(
            @Nullable Object[] values, List<ColumnClause<?>> columns, List<SecondaryPair> pairs, Instrumented entity) {
        for (SecondaryPair pair : pairs) {
            values[columns.indexOf(pair.column())] =
                    EntityState.of(entity).value(entity, pair.mapped().attribute());
        }
    }

    void write() {
        byTable.forEach((table, rows) -> {
            send(table, rows, rows.deleted, false);
            send(table, rows, rows.inserted, true);
        });
    }

    private void send(Table table, Rows rows, Set<List<@Nullable Object>> values, boolean insert) {
        if (values.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> arrays = new ArrayList<>(values.size());
        values.forEach(row -> arrays.add(row.toArray()));
        Sending.send(
                context.connection(), context.statements().link(context.cache(), table, rows.columns, insert), arrays);
    }
}
