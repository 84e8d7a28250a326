package io.athanor.orm.flush;

import io.athanor.orm.error.CircularDependencyException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Direction;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RelationshipProperty;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.TrackedCollections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Sorts the rows of one table that refer to each other; most tables refer to other tables only, and their rows stay as
 * they are.
 */
final class RowOrder {

    private RowOrder() {}

    /**
     * The states in groups, each of which depends only on those before it.
     *
     * @param deleting whether rows are deleted, so that those that refer come before those referred to
     */
    static List<List<EntityState>> levels(Mapper mapper, List<EntityState> states, WorkSet work, boolean deleting) {
        List<RelationshipProperty> own = mapper.relationships().stream()
                .filter(property -> property.target() == mapper && property.direction() != Direction.MANY_TO_MANY)
                .toList();
        if (own.isEmpty() || states.size() == 1) {
            return List.of(states);
        }
        Map<EntityState, Set<EntityState>> dependencies = dependencies(own, states, work, deleting);
        List<List<EntityState>> levels = new ArrayList<>();
        while (!dependencies.isEmpty()) {
            List<EntityState> free = new ArrayList<>();
            dependencies.forEach((state, needed) -> {
                if (needed.isEmpty()) {
                    free.add(state);
                }
            });
            if (free.isEmpty()) {
                throw new CircularDependencyException("The objects " + dependencies.keySet() + " of table \""
                        + mapper.table().name()
                        + "\" refer to each other in a circle, so none can be written first. Set one of"
                        + " the references to null, flush, and set it again.");
            }
            levels.add(free);
            free.forEach(dependencies::remove);
            dependencies.values().forEach(needed -> free.forEach(needed::remove));
        }
        return levels;
    }

    private static Map<EntityState, Set<EntityState>> dependencies(
            List<RelationshipProperty> own, List<EntityState> states, WorkSet work, boolean deleting) {
        Map<EntityState, Set<EntityState>> dependencies = new LinkedHashMap<>();
        Map<EntityState, Boolean> members = new IdentityHashMap<>();
        states.forEach(state -> {
            dependencies.put(state, new LinkedHashSet<>());
            members.put(state, true);
        });
        for (EntityState state : states) {
            Instrumented entity = work.entity(state);
            for (RelationshipProperty property : own) {
                for (Object related : related(state, entity, property)) {
                    EntityState other = EntityState.of(related);
                    if (!members.containsKey(other) || other == state) {
                        continue;
                    }
                    boolean refers = property.direction() == Direction.MANY_TO_ONE;
                    EntityState referring = refers ? state : other;
                    EntityState referred = refers ? other : state;
                    if (deleting) {
                        Objects.requireNonNull(dependencies.get(referred)).add(referring);
                    } else {
                        Objects.requireNonNull(dependencies.get(referring)).add(referred);
                    }
                }
            }
        }
        return dependencies;
    }

    private static Collection<?> related(EntityState state, Instrumented entity, RelationshipProperty property) {
        if (!state.isLoaded(property.attribute())) {
            return List.of();
        }
        Object value = entity.$orm_get(property.attribute());
        if (value == null) {
            return List.of();
        }
        return property.collection() == null ? List.of(value) : TrackedCollections.members(value);
    }
}
