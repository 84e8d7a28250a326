package io.athanor.orm.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts mappers, of a hierarchy that at the top, so that each comes after those its rows refer to.
 *
 * <p>All mappers that depend on none left come first, in the order in which they were mapped, then those that depend
 * only on them, and so on (Kahn's algorithm, round by round). Mappers in a circle come last: a flush sorts their rows
 * one by one.
 */
final class MapperOrder {

    private MapperOrder() {}

    static List<Mapper> of(Collection<Mapper> mappers) {
        Map<Mapper, Set<Mapper>> dependencies = new LinkedHashMap<>();
        for (Mapper mapper : mappers) {
            // The tables of a hierarchy are written together.
            Set<Mapper> needed = dependencies.computeIfAbsent(mapper.base(), base -> new LinkedHashSet<>());
            for (ForeignKeyReference reference : mapper.references()) {
                if (!reference.isSelfReferential()) {
                    needed.add(reference.target().base());
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
                break;
            }
            sorted.addAll(free);
            free.forEach(dependencies::remove);
            dependencies.values().forEach(needed -> needed.removeAll(free));
        }
        return List.copyOf(sorted);
    }
}
