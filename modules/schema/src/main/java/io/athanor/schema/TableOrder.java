package io.athanor.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables in the order of their foreign keys: a table after those it refers to. Tables that refer to each other form a
 * cycle and stand together, in the order they were given in.
 *
 * @param groups the tables in order; a group of more than one is a cycle
 * @param cyclic the foreign keys within cycles, which have to be added when all tables of the cycle are there
 * @param byAlter the foreign keys that were defined to be added later
 */
public record TableOrder(List<List<Table>> groups, List<ForeignKey> cyclic, List<ForeignKey> byAlter) {

    /** The order of tables; foreign keys to other tables have no effect on it. */
    public static TableOrder of(List<Table> tables) {
        List<ForeignKey> byAlter = new ArrayList<>();
        Map<Table, Set<Table>> targets = new HashMap<>();
        Set<Table> given = new HashSet<>(tables);
        for (Table table : tables) {
            Set<Table> own = new LinkedHashSet<>();
            for (ForeignKey foreignKey : table.resolvedForeignKeys()) {
                if (foreignKey.constraint().useAlter()) {
                    byAlter.add(foreignKey);
                } else if (foreignKey.target() != table && given.contains(foreignKey.target())) {
                    own.add(foreignKey.target());
                }
            }
            table.dependencies().stream().filter(given::contains).forEach(own::add);
            targets.put(table, own);
        }
        List<List<Table>> groups = new ArrayList<>();
        for (List<Table> group : inLevels(new Cycles(tables, targets).groups(), targets)) {
            groups.add(group.size() == 1 ? group : byDependencies(group));
        }
        return new TableOrder(List.copyOf(groups), List.copyOf(within(groups)), List.copyOf(byAlter));
    }

    /** A cycle in the order of the declared dependencies, which no later statement can make up for. */
    private static List<Table> byDependencies(List<Table> cycle) {
        List<Table> ordered = new ArrayList<>();
        List<Table> waiting = new ArrayList<>(cycle);
        while (!waiting.isEmpty()) {
            Table next = waiting.stream()
                    .filter(table -> table.dependencies().stream().noneMatch(waiting::contains))
                    .findFirst()
                    .orElseThrow(() -> new SchemaException("the tables "
                            + waiting.stream().map(Table::fullName).toList()
                            + " are declared to depend on each other, so none can be created first; leave one of the"
                            + " dependencies out"));
            waiting.remove(next);
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    /**
     * Takes at each step all groups whose targets are taken, so that tables that do not depend on each other keep their
     * order.
     */
    private static List<List<Table>> inLevels(List<List<Table>> groups, Map<Table, Set<Table>> targets) {
        List<List<Table>> waiting = new ArrayList<>(groups);
        List<List<Table>> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Set<Table> missing = new LinkedHashSet<>();
            waiting.forEach(missing::addAll);
            List<List<Table>> level = new ArrayList<>();
            for (List<Table> group : waiting) {
                Set<Table> needed = new LinkedHashSet<>();
                group.forEach(table -> needed.addAll(targets.getOrDefault(table, Set.of())));
                group.forEach(needed::remove);
                needed.retainAll(missing);
                if (needed.isEmpty()) {
                    level.add(List.copyOf(group));
                }
            }
            ordered.addAll(level);
            waiting.removeIf(level::contains);
        }
        return List.copyOf(ordered);
    }

    private static List<ForeignKey> within(List<List<Table>> groups) {
        List<ForeignKey> found = new ArrayList<>();
        for (List<Table> group : groups) {
            for (Table table : group) {
                for (ForeignKey foreignKey : table.resolvedForeignKeys()) {
                    boolean other = foreignKey.target() != table && group.contains(foreignKey.target());
                    if (other && !foreignKey.constraint().useAlter()) {
                        found.add(foreignKey);
                    }
                }
            }
        }
        return found;
    }

    /** The tables, each after those it refers to unless they are in a cycle. */
    public List<Table> tables() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** The tables, each before those it refers to unless they are in a cycle. */
    List<Table> reversed(boolean withinCycles) {
        List<Table> reversed = new ArrayList<>();
        for (int i = groups.size() - 1; i >= 0; i--) {
            List<Table> group = new ArrayList<>(groups.get(i));
            if (withinCycles) {
                Collections.reverse(group);
            }
            reversed.addAll(group);
        }
        return reversed;
    }
}
