package io.athanor.orm.flush;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Sorts groups of rows so that each comes after those it has to wait for, and otherwise by rank. Groups that wait for
 * each other in a circle come out together: their rows are sorted one by one. The circles are found by Tarjan's
 * algorithm for strongly connected components.
 */
final class ActionGraph {

    private final List<TableGroup> groups;
    private final Map<TableGroup, Mark> marks = new HashMap<>();
    private final Deque<TableGroup> open = new ArrayDeque<>();
    private final List<List<TableGroup>> components = new ArrayList<>();
    private int visited;

    private static final class Mark {
        int number;
        int lowest;
        boolean isOpen = true;
        int component;
    }

    private ActionGraph(List<TableGroup> groups) {
        this.groups = groups;
    }

    /** The groups in order; a list of several is a circle. */
    static List<List<TableGroup>> sort(List<TableGroup> groups) {
        boolean free = groups.stream().allMatch(group -> group.edges.isEmpty());
        if (free) {
            return groups.stream().map(List::of).toList();
        }
        ActionGraph graph = new ActionGraph(groups);
        groups.forEach(group -> {
            if (!graph.marks.containsKey(group)) {
                graph.visit(group);
            }
        });
        return graph.byRank();
    }

    private Mark visit(TableGroup group) {
        Mark mark = new Mark();
        mark.number = visited++;
        mark.lowest = mark.number;
        marks.put(group, mark);
        open.push(group);
        for (TableGroup.Edge edge : group.edges) {
            Mark later = marks.get(edge.to());
            if (later == null) {
                mark.lowest = Math.min(mark.lowest, visit(edge.to()).lowest);
            } else if (later.isOpen) {
                mark.lowest = Math.min(mark.lowest, later.number);
            }
        }
        if (mark.lowest == mark.number) {
            close(group);
        }
        return mark;
    }

    private void close(TableGroup root) {
        List<TableGroup> component = new ArrayList<>();
        TableGroup member;
        do {
            member = open.pop();
            Mark mark = mark(member);
            mark.isOpen = false;
            mark.component = components.size();
            component.add(member);
        } while (member != root);
        component.sort(Comparator.comparingInt(group -> group.rank));
        components.add(component);
    }

    private Mark mark(TableGroup group) {
        return java.util.Objects.requireNonNull(marks.get(group));
    }

    /** The components, each after those it waits for, the lowest rank first among those that are free. */
    private List<List<TableGroup>> byRank() {
        int[] waiting = new int[components.size()];
        for (TableGroup group : groups) {
            for (TableGroup.Edge edge : group.edges) {
                int to = mark(edge.to()).component;
                if (to != mark(group).component) {
                    waiting[to]++;
                }
            }
        }
        PriorityQueue<Integer> free = new PriorityQueue<>(Comparator.comparingInt(
                (Integer component) -> components.get(component).get(0).rank));
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                free.add(i);
            }
        }
        List<List<TableGroup>> sorted = new ArrayList<>();
        for (Integer next = free.poll(); next != null; next = free.poll()) {
            List<TableGroup> component = components.get(next);
            sorted.add(component);
            for (TableGroup group : component) {
                for (TableGroup.Edge edge : group.edges) {
                    int to = mark(edge.to()).component;
                    if (to != next && --waiting[to] == 0) {
                        free.add(to);
                    }
                }
            }
        }
        return sorted;
    }
}
