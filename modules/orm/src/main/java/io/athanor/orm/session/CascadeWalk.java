package io.athanor.orm.session;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.state.CollectionChanges;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Identity;
import io.athanor.orm.state.TrackedCollections;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A walk from an object along the relationships that cascade one thing, each object once, an owner before what it
 * refers to. It keeps its own stack, so that chains of any length can be walked. Used once.
 */
public final class CascadeWalk {

    /** What is done at each object. */
    @FunctionalInterface
    public interface Visit {

        /**
         * Looks at an object.
         *
         * @param from the state of the object that led here, or null at the start
         * @return whether the walk goes on from it
         */
        boolean enter(Object object, @Nullable EntityState from);
    }

    /** What a relationship refers to. */
    @FunctionalInterface
    public interface Related {

        /** The objects; the collection is not changed meanwhile. */
        Collection<?> of(EntityState state, Instrumented entity, Relationship relationship);
    }

    private final Cascade cascade;
    private final Function<EntityState, Mapper> mappers;
    private final Related related;
    private @Nullable Object first;
    private @Nullable Set<Object> seen;
    private @Nullable Deque<Step> open;

    /** A walk along the relationships that cascade something. */
    public CascadeWalk(Cascade cascade, Function<EntityState, Mapper> mappers, Related related) {
        this.cascade = cascade;
        this.mappers = mappers;
        this.related = related;
    }

    /** Walks from an object. */
    public void from(Object start, Visit visit) {
        enter(start, null, visit);
        Deque<Step> waiting = open;
        while (waiting != null && !waiting.isEmpty()) {
            Step step = waiting.getLast();
            if (step.members.hasNext()) {
                enter(step.members.next(), step.owner, visit);
            } else {
                waiting.removeLast();
            }
        }
    }

    /** Whether an object comes by for the first time; most walks see one object only. */
    private boolean isNew(Object object) {
        if (seen != null) {
            return seen.add(object);
        }
        if (first == null) {
            first = object;
            return true;
        }
        if (first == object) {
            return false;
        }
        seen = Identity.setOf(List.of(first, object));
        return true;
    }

    private void enter(Object object, @Nullable EntityState from, Visit visit) {
        if (!isNew(object) || !visit.enter(object, from)) {
            return;
        }
        Instrumented entity = (Instrumented) object;
        EntityState state = EntityState.of(entity);
        List<Object> members = null;
        for (Relationship relationship : mappers.apply(state).relationships()) {
            Collection<?> found = relationship.cascades(cascade) ? related.of(state, entity, relationship) : List.of();
            if (!found.isEmpty()) {
                members = members == null ? new ArrayList<>(found.size()) : members;
                members.addAll(found);
            }
        }
        if (members != null) {
            if (open == null) {
                open = new ArrayDeque<>();
            }
            open.addLast(new Step(state, members.iterator()));
        }
    }

    private record Step(EntityState owner, Iterator<Object> members) {}

    /** What a relationship refers to as far as it is in memory, with what waits to be put into it. */
    public static Collection<?> inMemory(EntityState state, Instrumented entity, Relationship relationship) {
        int attribute = relationship.attribute();
        Object value = relationship.isDynamic() || !state.isLoaded(attribute) ? null : entity.$orm_get(attribute);
        CollectionChanges waiting = state.unloadedChanges(attribute);
        if (value == null) {
            return waiting == null ? List.of() : List.copyOf(waiting.added());
        }
        return relationship.isCollection() ? TrackedCollections.snapshot(value) : List.of(value);
    }
}
