package io.athanor.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups tables that refer to each other, by Tarjan's algorithm for strongly connected components. */
final class Cycles {

    private final List<Table> tables;
    private final Map<Table, Set<Table>> targets;
    private final Map<Table, Integer> numbers = new HashMap<>();
    private final Deque<Table> open = new ArrayDeque<>();
    private final List<List<Table>> groups = new ArrayList<>();

    Cycles(List<Table> tables, Map<Table, Set<Table>> targets) {
        this.tables = tables;
        this.targets = targets;
    }

    /** The groups and the tables of each, in the order of the tables; most groups have one table. */
    List<List<Table>> groups() {
        for (Table table : tables) {
            if (!numbers.containsKey(table)) {
                visit(table);
            }
        }
        Comparator<Table> byPosition = Comparator.comparingInt(tables::indexOf);
        groups.forEach(group -> group.sort(byPosition));
        groups.sort(Comparator.comparing(group -> group.get(0), byPosition));
        return groups;
    }

    private int visit(Table table) {
        int number = numbers.size();
        int low = number;
        numbers.put(table, number);
        open.push(table);
        for (Table target : targets.getOrDefault(table, Set.of())) {
            Integer known = numbers.get(target);
            if (known == null) {
                low = Math.min(low, visit(target));
            } else if (open.contains(target)) {
                low = Math.min(low, known);
            }
        }
        if (low == number) {
            List<Table> group = new ArrayList<>();
            Table member;
            do {
                member = open.pop();
                group.add(member);
            } while (member != table);
            groups.add(group);
        }
        return low;
    }
}
