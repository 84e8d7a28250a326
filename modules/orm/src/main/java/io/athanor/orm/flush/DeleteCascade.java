package io.athanor.orm.flush;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.RelationshipProperty;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Identity;
import io.athanor.orm.state.Lifecycle;
import io.athanor.orm.state.TrackedCollections;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds what is deleted along with an object; relationships are loaded where need be. */
public final class DeleteCascade {

    private DeleteCascade() {}

    /** Hands out the object and all that is deleted along with it. */
    public static void collect(
            FlushContext context, Instrumented entity, BiConsumer<EntityState, Instrumented> delete) {
        collect(context, entity, delete, Identity.setOf(List.of()));
    }

    private static void collect(
            FlushContext context, Instrumented entity, BiConsumer<EntityState, Instrumented> delete, Set<Object> seen) {
        if (!seen.add(entity)) {
            return;
        }
        EntityState state = EntityState.of(entity);
        delete.accept(state, entity);
        for (RelationshipProperty property : context.mapper(state).relationships()) {
            if (!property.cascades(Cascade.DELETE)) {
                continue;
            }
            for (Object object : related(context, state, entity, property)) {
                if (EntityState.of(object).lifecycle() == Lifecycle.PERSISTENT) {
                    collect(context, (Instrumented) object, delete, seen);
                }
            }
        }
    }

    /** All that a relationship refers to, loaded if need be. */
    static List<Object> related(
            FlushContext context, EntityState state, Instrumented entity, RelationshipProperty property) {
        if (property.collection() == CollectionKind.DYNAMIC) {
            return new ArrayList<>(context.dynamicMembers(state, entity, property));
        }
        Object value = state.value(entity, property.attribute());
        if (value == null) {
            return new ArrayList<>();
        }
        return property.collection() == null
                ? new ArrayList<>(List.of(value))
                : new ArrayList<>(TrackedCollections.snapshot(value));
    }
}
