package io.athanor.orm.flush;

import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.ForeignKeyReference;
import io.athanor.orm.mapping.ForeignKeyRule;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.PrimaryKey;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.mapping.ToOne;
import io.athanor.orm.state.EntityState;
import io.athanor.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds which rows of a circle refer to which others: by the objects themselves where a key is not known yet, else by
 * the values of the foreign keys, so that keys without a relationship count, too.
 */
final class RowReferences {

    private final FlushContext context;
    private final FlushWork work;
    private final Map<RowAction, RowNode> nodeOf;
    private final Map<ForeignKeyReference, Map<Object, RowNode>> newRows = new HashMap<>();
    private final Map<ForeignKeyReference, Map<Object, RowNode>> goneRows = new HashMap<>();
    private final Map<RowNode, List<MappedColumn>> selfReferences = new LinkedHashMap<>();
    private final PostUpdates postUpdates = new PostUpdates();

    RowReferences(FlushContext context, FlushWork work, Map<RowAction, RowNode> nodeOf) {
        this.context = context;
        this.work = work;
        this.nodeOf = nodeOf;
    }

    /**
     * The rows that refer to themselves, by a key that they do not have yet or that goes with them, with the columns
     * that hold it.
     */
    Map<RowNode, List<MappedColumn>> selfReferences() {
        return selfReferences;
    }

    /** What is written by second statements because the mapping says so. */
    PostUpdates postUpdates() {
        return postUpdates;
    }

    /** Connects a row with those that it has to wait for, and those that have to wait for it to let go of them. */
    void connect(RowNode node) {
        RowAction action = node.action;
        for (ForeignKeyReference reference : action.mapper.references()) {
            if (!reference.pairs().isEmpty()) {
                postUpdates.take(context, node, reference);
                connect(node, reference);
            }
        }
        if (action.isDelete()) {
            return;
        }
        for (Relationship relationship : action.mapper.relationships()) {
            if (relationship instanceof ToOne toOne) {
                connectUnknown(node, toOne);
            }
        }
        for (RowAction.KeyCopy copy : action.copies()) {
            List<MappedColumn> columns = new ArrayList<>();
            copy.pairs().forEach(pair -> columns.add(pair.remote()));
            waitFor(node, nodeOf.get(copy.parent()), columns.get(0).name(), columns, null);
        }
    }

    private void connectUnknown(RowNode node, ToOne relationship) {
        int attribute = relationship.attribute();
        Object referred = node.action.writes(attribute) ? node.action.entity.$orm_get(attribute) : null;
        RowAction parent = referred == null ? null : work.find(EntityState.of(referred));
        if (parent == null || !parent.isInsert()) {
            return;
        }
        List<MappedColumn> columns = new ArrayList<>();
        boolean known = true;
        for (ColumnPair pair : relationship.pairs()) {
            columns.add(pair.local());
            known &= KeyValues.known(parent.mapper, parent.entity, pair.remote()) != null;
        }
        if (!known) {
            waitFor(node, nodeOf.get(parent), relationship.description().name(), columns, null);
        }
    }

    private void waitFor(
            RowNode node,
            @Nullable RowNode parent,
            String cause,
            List<MappedColumn> columns,
            @Nullable ForeignKeyRule deferrable) {
        if (parent == null || postUpdates.takeWait(node, parent, columns)) {
            return;
        }
        List<MappedColumn> nullable = nullable(columns);
        if (parent == node) {
            if (nullable.isEmpty()) {
                RowNode.Edge itself = new RowNode.Edge(node, node, cause, RowNode.Escape.NONE, List.of());
                throw CircleText.exception(List.of(itself));
            }
            selfReferences.computeIfAbsent(node, n -> new ArrayList<>()).addAll(nullable);
            return;
        }
        RowNode.Escape escape = deferrable != null && deferrable.deferred()
                ? RowNode.Escape.DEFERRED
                : nullable.isEmpty() ? RowNode.Escape.NONE : RowNode.Escape.POSTPONE;
        parent.connect(node, cause, escape, nullable);
    }

    private static List<MappedColumn> nullable(List<MappedColumn> columns) {
        List<MappedColumn> nullable = new ArrayList<>();
        for (MappedColumn mapped : columns) {
            if (mapped.column() instanceof Column<?> column && column.isNullable() && !column.isPrimaryKey()) {
                nullable.add(mapped);
            }
        }
        return nullable;
    }

    private void connect(RowNode node, ForeignKeyReference reference) {
        RowAction action = node.action;
        List<MappedColumn> columns = locals(reference);
        String cause = name(reference);
        if (!action.isDelete()) {
            Object now = key(reference, pair -> presentOf(action, pair.local()));
            RowNode parent = now == null ? null : newRows(reference).get(now);
            if (parent != null && parent != node) {
                waitFor(node, parent, cause, columns, reference.rule());
            }
        }
        if (action.isInsert() || !letsGo(action, columns)) {
            return;
        }
        Map<Object, RowNode> leaving = goneRows(reference);
        Object before = leaving.isEmpty() ? null : key(reference, pair -> formerOf(action, pair.local()));
        RowNode gone = before == null ? null : leaving.get(before);
        if (gone == null) {
            return;
        }
        List<MappedColumn> nullable = nullable(columns);
        if (gone == node) {
            selfReferences.computeIfAbsent(node, n -> new ArrayList<>()).addAll(nullable);
        } else {
            RowNode.Escape escape = reference.rule().deferred()
                    ? RowNode.Escape.DEFERRED
                    : nullable.isEmpty() ? RowNode.Escape.NONE : RowNode.Escape.RELEASE;
            node.connect(gone, cause, escape, nullable);
        }
    }

    /** The relationship along a foreign key if there is one, else its first attribute: for messages. */
    private static String name(ForeignKeyReference reference) {
        for (Relationship relationship : reference.source().relationships()) {
            if (relationship instanceof ToOne toOne
                    && toOne.pairs().get(0).local() == reference.pairs().get(0).local()) {
                return relationship.description().name();
            }
        }
        return reference.pairs().get(0).local().name();
    }

    private static @Nullable Object presentOf(RowAction action, MappedColumn column) {
        if (action.isInsert()) {
            return KeyValues.known(action.mapper, action.entity, column);
        }
        return action.state.isLoaded(column.attribute()) || column.isKey() ? column.get(action.entity) : null;
    }

    private static @Nullable Object formerOf(RowAction action, MappedColumn column) {
        RowAction former = action.replaced() == null ? action : action.replaced();
        return KeyValues.former(former.state, former.entity, column);
    }

    /** What a row referred to decides the order, also if it is not loaded or the program overwrote it unread. */
    private void learn(ForeignKeyReference reference) {
        List<MappedColumn> columns = locals(reference);
        List<RowAction> holders = nodeOf.keySet().stream()
                .filter(action ->
                        action.mapper.isA(reference.source()) && !action.isInsert() && letsGo(action, columns))
                .toList();
        FormerValues.learn(context, columns, holders);
    }

    private static List<MappedColumn> locals(ForeignKeyReference reference) {
        return reference.pairs().stream().map(ColumnPair::local).toList();
    }

    /** Whether a row may no longer refer to what it referred to. */
    private boolean letsGo(RowAction action, List<MappedColumn> columns) {
        return action.isDelete()
                || action.replaced() != null
                || columns.stream()
                        .anyMatch(column ->
                                action.state.isChanged(column.attribute()) || KeySync.isOpen(context, action, column));
    }

    private static @Nullable Object key(ForeignKeyReference reference, Function<ColumnPair, @Nullable Object> valueOf) {
        @Nullable Object[] values = new Object[reference.pairs().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = valueOf.apply(reference.pairs().get(i));
        }
        return PrimaryKey.keyOf(values);
    }

    /** The rows of the circle that come, or get another key, by what a foreign key refers to. */
    private Map<Object, RowNode> newRows(ForeignKeyReference reference) {
        Map<Object, RowNode> rows = newRows.get(reference);
        if (rows == null) {
            rows = new HashMap<>();
            for (RowNode node : nodeOf.values()) {
                RowAction action = node.action;
                if (action.mapper.isA(reference.target()) && (action.isInsert() || KeyChanges.isChanged(action))) {
                    Object key = key(reference, pair -> presentOf(action, pair.remote()));
                    if (key != null) {
                        rows.put(key, node);
                    }
                }
            }
            newRows.put(reference, rows);
        }
        return rows;
    }

    /** The rows of the circle that go, by what a foreign key refers to. */
    private Map<Object, RowNode> goneRows(ForeignKeyReference reference) {
        Map<Object, RowNode> rows = goneRows.get(reference);
        if (rows == null) {
            rows = new HashMap<>();
            List<RowAction> gone = nodeOf.keySet().stream()
                    .filter(action -> action.mapper.isA(reference.target()) && action.isDelete())
                    .toList();
            FormerValues.learn(
                    context, reference.pairs().stream().map(ColumnPair::remote).toList(), gone);
            for (RowAction action : gone) {
                Object key = key(reference, pair -> formerOf(action, pair.remote()));
                if (key != null) {
                    rows.put(key, nodeOf.get(action));
                }
            }
            if (!rows.isEmpty()) {
                learn(reference);
            }
            goneRows.put(reference, rows);
        }
        return rows;
    }
}
