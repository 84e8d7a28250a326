package io.athanor.orm.flush;

import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.ForeignKeyReference;
import io.athanor.orm.mapping.MappedColumn;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The foreign keys of rows that a relationship wants written by an UPDATE of their own, with the rows that this has to
 * wait for. Used once.
 */
final class PostUpdates {

    /** Why a row is written in two statements. */
    static final String CAUSE = "the relationship has postUpdate";

    private final Map<RowNode, List<MappedColumn>> columns = new LinkedHashMap<>();
    private final Map<RowNode, List<RowNode>> awaited = new IdentityHashMap<>();

    /** Whether the foreign key of one of some rows is written by a statement of its own. */
    static boolean any(FlushContext context, List<RowAction> actions, ForeignKeyReference reference) {
        for (RowAction action : actions) {
            if (action.mapper.references().contains(reference) && writes(context, action, reference)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row gets another foreign key than it has: a new one only if it has one at all. */
    private static boolean writes(FlushContext context, RowAction action, ForeignKeyReference reference) {
        for (ColumnPair pair : reference.pairs()) {
            boolean isGiven = KeySync.isOpen(context, action, pair.local());
            if (isGiven
                    || (action.isInsert() || action.replaced() != null
                            ? pair.local().get(action.entity) != null
                            : action.state.isChanged(pair.local().attribute()))) {
                return true;
            }
        }
        return false;
    }

    /** Takes in a foreign key of a row of a circle. */
    void take(FlushContext context, RowNode node, ForeignKeyReference reference) {
        if (reference.postUpdate() && !node.action.isDelete() && writes(context, node.action, reference)) {
            List<MappedColumn> late = columns.computeIfAbsent(node, n -> new ArrayList<>(1));
            reference.pairs().forEach(pair -> {
                if (!pair.local().isKey()) {
                    late.add(pair.local());
                }
            });
        }
    }

    /** Lets not the row but the statement after it wait for another one; whether it is so. */
    boolean takeWait(RowNode node, RowNode parent, List<MappedColumn> some) {
        List<MappedColumn> late = columns.get(node);
        if (late == null || late.stream().noneMatch(some::contains)) {
            return false;
        }
        awaited.computeIfAbsent(node, n -> new ArrayList<>(1)).add(parent);
        return true;
    }

    /** The rows with the columns that are written afterwards. */
    Map<RowNode, List<MappedColumn>> columns() {
        return columns;
    }

    /** The rows that must be there before. */
    List<RowNode> awaited(RowNode node) {
        return awaited.getOrDefault(node, List.of());
    }
}
