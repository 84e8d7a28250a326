package io.athanor.orm.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts mappers so that each comes after those its rows refer to.
 *
 * <p>All mappers that depend on none left come first, in the order in which they were mapped, then those that depend
 * only on them, and so on (Kahn's algorithm, round by round). Mappers in a circle come last: their rows are sorted one
 * by one.
 */
final class MapperOrder {

    private MapperOrder() {}

    static List<Mapper> of(List<Mapper> mappers) {
        Map<Mapper, Set<Mapper>> dependencies = new LinkedHashMap<>();
        mappers.forEach(mapper -> dependencies.put(mapper, new LinkedHashSet<>()));
        for (Mapper mapper : mappers) {
            for (RelationshipProperty property : mapper.relationships()) {
                if (property.target() == mapper) {
                    continue;
                }
                switch (property.direction()) {
                    case ONE_TO_MANY -> depend(dependencies, property.target(), mapper);
                    case MANY_TO_ONE -> depend(dependencies, mapper, property.target());
                    case MANY_TO_MANY -> {
                        // The association rows are written after both sides.
                    }
                }
            }
        }
        List<Mapper> sorted = new ArrayList<>();
        while (!dependencies.isEmpty()) {
            List<Mapper> free = new ArrayList<>();
            dependencies.forEach((mapper, needed) -> {
                if (needed.isEmpty()) {
                    free.add(mapper);
                }
            });
            if (free.isEmpty()) {
                sorted.addAll(dependencies.keySet());
                return List.copyOf(sorted);
            }
            sorted.addAll(free);
            free.forEach(dependencies::remove);
            dependencies.values().forEach(needed -> needed.removeAll(free));
        }
        return List.copyOf(sorted);
    }

    private static void depend(Map<Mapper, Set<Mapper>> dependencies, Mapper dependent, Mapper needed) {
        Set<Mapper> all = dependencies.get(dependent);
        if (all != null) {
            all.add(needed);
        }
    }
}
