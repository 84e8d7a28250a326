package io.athanor.orm.flush;

import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.UniqueKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the rows of tables that depend on each other in a circle, round by round: all rows that wait for none left come
 * out together. Where the rows themselves are in a circle it is broken: a reference that may be NULL is written later,
 * a unique value that may be NULL is let go of before, and a constraint that is checked at the end holds nothing up.
 * Used once.
 */
final class RowGraph {

    private final List<FlushStep> steps;
    private final List<FlushPlan.Reason> reasons;
    private final List<RowNode> nodes = new ArrayList<>();
    private final Map<RowAction, RowNode> completions = new IdentityHashMap<>();
    private final Map<RowAction, RowNode> releases = new IdentityHashMap<>();
    private final Map<RowAction, RowNode> nodeOf = new IdentityHashMap<>();
    private int firstOpen;
    private int open;
    private boolean isSorting;
    private List<RowNode> free = new ArrayList<>();

    RowGraph(
            FlushContext context,
            FlushWork work,
            List<TableGroup> circle,
            List<UniqueConflicts.Conflict> conflicts,
            List<FlushStep> steps,
            List<FlushPlan.Reason> reasons) {
        this.steps = steps;
        this.reasons = reasons;
        for (TableGroup group : circle) {
            for (RowAction action : group.actions) {
                RowNode node =
                        new RowNode(action, action.isDelete() ? RowNode.Part.DELETE : RowNode.Part.SAVE, group.rank);
                nodes.add(node);
                nodeOf.put(action, node);
            }
        }
        open = nodes.size();
        RowReferences references = new RowReferences(context, work, nodeOf);
        List<RowNode> rows = List.copyOf(nodes);
        rows.forEach(references::connect);
        references.selfReferences().forEach((node, columns) -> {
            if (node.part == RowNode.Part.DELETE) {
                releaseFrom(node, columns); // some databases refuse to delete a row that refers to itself
            } else {
                postpone(node, columns, null);
            }
        });
        PostUpdates late = references.postUpdates();
        late.columns().forEach((node, columns) -> {
            postpone(node, columns, null);
            RowNode completion = completions.get(node.action);
            for (RowNode parent : late.awaited(node)) {
                if (parent != node && completion != null) {
                    parent.connect(completion, PostUpdates.CAUSE, RowNode.Escape.NONE, List.of());
                }
            }
        });
        for (UniqueConflicts.Conflict conflict : conflicts) {
            RowNode releasing = nodeOf.get(conflict.releasing());
            RowNode occupying = nodeOf.get(conflict.occupying());
            if (releasing != null && occupying != null) {
                List<MappedColumn> releasable = conflict.key().releasable();
                writing(releasing, conflict.key())
                        .connect(
                                writing(occupying, conflict.key()),
                                conflict.key(),
                                releasable.isEmpty() ? RowNode.Escape.NONE : RowNode.Escape.RELEASE,
                                releasable);
            }
        }
    }

    /** The statement that writes a unique value of a row. */
    private RowNode writing(RowNode row, UniqueKey key) {
        RowNode completion = completions.get(row.action);
        return completion != null
                        && key.columns().stream()
                                .anyMatch(column -> completion.columns().get(column.slot()))
                ? completion
                : row;
    }

    void sort() {
        isSorting = true;
        for (RowNode node : nodes) {
            if (node.isFree()) {
                free.add(node);
            }
        }
        while (open > 0) {
            if (free.isEmpty()) {
                breakCircle();
            } else {
                List<RowNode> round = free;
                free = new ArrayList<>();
                emit(round);
                round.forEach(this::finish);
            }
        }
    }

    private void finish(RowNode node) {
        node.isDone = true;
        open--;
        for (RowNode.Edge edge : node.after) {
            remove(edge);
        }
    }

    private void remove(RowNode.Edge edge) {
        if (edge.to.release(edge)) {
            free.add(edge.to);
        }
    }

    /** The rows of one round as steps, in the order of their tables. */
    private void emit(List<RowNode> round) {
        round.sort(Comparator.<RowNode>comparingInt(node -> node.rank).thenComparing(node -> node.part));
        int from = 0;
        while (from < round.size()) {
            RowNode first = round.get(from);
            int to = from + 1;
            while (to < round.size()
                    && round.get(to).part == first.part
                    && round.get(to).action.mapper.base() == first.action.mapper.base()) {
                to++;
            }
            steps.add(step(first.action.mapper.base(), first.part, round.subList(from, to)));
            from = to;
        }
    }

    private static FlushStep step(Mapper mapper, RowNode.Part part, List<RowNode> nodes) {
        return switch (part) {
            case SAVE -> new FlushStep.Save(mapper, actions(nodes));
            case DELETE -> new FlushStep.Delete(mapper, actions(nodes));
            case RELEASE -> new FlushStep.Release(mapper, columns(nodes));
            case COMPLETE -> new FlushStep.Complete(mapper, columns(nodes));
        };
    }

    private static List<RowAction> actions(List<RowNode> nodes) {
        return nodes.stream().map(node -> node.action).toList();
    }

    private static List<ColumnsOfRow> columns(List<RowNode> nodes) {
        return nodes.stream()
                .map(node -> new ColumnsOfRow(node.action, node.columns()))
                .toList();
    }

    private void breakCircle() {
        while (nodes.get(firstOpen).isDone) {
            firstOpen++;
        }
        List<RowNode.Edge> circle = circle(nodes.get(firstOpen));
        for (RowNode.Escape escape :
                List.of(RowNode.Escape.DEFERRED, RowNode.Escape.POSTPONE, RowNode.Escape.RELEASE)) {
            for (RowNode.Edge edge : circle) {
                if (edge.escape == escape) {
                    escape(edge);
                    return;
                }
            }
        }
        throw CircleText.exception(circle);
    }

    /** A circle of edges, found by going back from a node that waits. */
    private static List<RowNode.Edge> circle(RowNode start) {
        Map<RowNode, Integer> seen = new IdentityHashMap<>();
        List<RowNode.Edge> path = new ArrayList<>();
        RowNode node = start;
        while (!seen.containsKey(node)) {
            seen.put(node, path.size());
            RowNode.Edge edge = openEdge(node);
            path.add(edge);
            node = edge.from;
        }
        return List.copyOf(path.subList(java.util.Objects.requireNonNull(seen.get(node)), path.size()));
    }

    private static RowNode.Edge openEdge(RowNode node) {
        for (RowNode.Edge edge : node.before) {
            if (!edge.isDone) {
                return edge;
            }
        }
        throw new IllegalStateException("a node waits for nothing: " + node);
    }

    private void escape(RowNode.Edge edge) {
        switch (edge.escape) {
            case POSTPONE -> postpone(edge.to, edge.columns, edge);
            case RELEASE -> release(edge);
            case DEFERRED ->
                reasons.add(new FlushPlan.Reason(
                        edge.to, edge.from, "the constraint is checked at the end of the transaction"));
            case NONE -> throw new IllegalStateException("no way around " + edge.cause);
        }
        remove(edge);
    }

    /** Writes a row without some columns, and these once the row that they refer to is there. */
    private void postpone(RowNode row, List<MappedColumn> columns, RowNode.@Nullable Edge edge) {
        RowNode completion = completions.computeIfAbsent(row.action, action -> {
            RowNode made = new RowNode(action, RowNode.Part.COMPLETE, row.rank);
            nodes.add(made);
            open++;
            row.connect(made, "it completes the row", RowNode.Escape.NONE, List.of());
            return made;
        });
        for (MappedColumn column : columns) {
            row.action.postpone(column);
            if (!row.action.isInsert() && isAwaited(row, column)) {
                row.action.rewrite(column);
            }
            completion.columns().set(column.slot());
        }
        if (edge != null) {
            edge.from.connect(completion, edge.cause, RowNode.Escape.NONE, List.of());
            reasons.add(new FlushPlan.Reason(row, completion, edge.cause));
        }
    }

    /** Whether a row waits for this one to let go of what it holds in a column, which it would not while postponed. */
    private static boolean isAwaited(RowNode row, MappedColumn column) {
        for (RowNode.Edge edge : row.after) {
            if (!edge.isDone && edge.to.part == RowNode.Part.DELETE && edge.columns.contains(column)) {
                return true;
            }
        }
        return false;
    }

    /** Lets a row let go of some columns before another one takes what they hold. */
    private void release(RowNode.Edge edge) {
        RowNode release = releaseFrom(edge.from, edge.columns);
        if (!release.isDone) {
            release.connect(edge.to, edge.cause, RowNode.Escape.NONE, List.of());
        }
        reasons.add(new FlushPlan.Reason(release, edge.to, edge.cause));
    }

    private RowNode releaseFrom(RowNode row, List<MappedColumn> columns) {
        RowNode release = releases.computeIfAbsent(row.action, action -> {
            RowNode made = new RowNode(action, RowNode.Part.RELEASE, row.rank);
            nodes.add(made);
            open++;
            made.connect(row, "the row is released first", RowNode.Escape.NONE, List.of());
            if (isSorting) {
                free.add(made);
            }
            return made;
        });
        columns.forEach(column -> release.columns().set(column.slot()));
        return release;
    }
}
