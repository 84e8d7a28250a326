package io.athanor.orm.flush;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RelationshipProperty;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Identity;
import io.athanor.orm.state.Lifecycle;
import io.athanor.orm.state.TrackedCollections;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds what is deleted along with an object; relationships are loaded where need be. */
public final class DeleteCascade {

    private DeleteCascade() {}

    /** Hands out the object and all that is deleted along with it. */
    public static void collect(
            Function<EntityState, Mapper> mappers, Instrumented entity, BiConsumer<EntityState, Instrumented> delete) {
        collect(mappers, entity, delete, Identity.setOf(List.of()));
    }

    private static void collect(
            Function<EntityState, Mapper> mappers,
            Instrumented entity,
            BiConsumer<EntityState, Instrumented> delete,
            Set<Object> seen) {
        if (!seen.add(entity)) {
            return;
        }
        EntityState state = EntityState.of(entity);
        delete.accept(state, entity);
        for (RelationshipProperty property : mappers.apply(state).relationships()) {
            if (!property.cascades(Cascade.DELETE) || property.collection() == CollectionKind.DYNAMIC) {
                continue;
            }
            Object value = state.value(entity, property.attribute());
            List<Object> related = value == null
                    ? List.of()
                    : property.collection() == null ? List.of(value) : TrackedCollections.snapshot(value);
            for (Object object : related) {
                if (EntityState.of(object).lifecycle() == Lifecycle.PERSISTENT) {
                    collect(mappers, (Instrumented) object, delete, seen);
                }
            }
        }
    }
}
