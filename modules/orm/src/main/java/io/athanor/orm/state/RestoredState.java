package io.athanor.orm.state;

import io.athanor.orm.instrument.InstanceState;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.EntityShape;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.CollectionKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state that a deserialized instance has until it is first asked for more than a loaded column or reference.
 *
 * <p>While a graph with circles is being read, its instances are incomplete; the user's {@code hashCode} may run then,
 * and finds what has been read so far. A state that is handed over only afterwards sees all of it.
 */
final class RestoredState extends InstanceState {

    private final SerializedState serialized;
    private final EntityShape shape;

    RestoredState(SerializedState serialized, EntityShape shape) {
        super(null, shape.attributeCount());
        this.serialized = serialized;
        this.shape = shape;
        Set<String> loaded = new HashSet<>(serialized.loaded());
        for (AttributeDescription attribute : shape.descriptor().descriptions()) {
            boolean readable = loaded.contains(attribute.name()) && shape.kind(attribute.index()) == null;
            trapRead(attribute.index(), !readable);
            trapWrite(attribute.index(), true);
        }
    }

    @Override
    public void onRead(Instrumented entity, int attribute) {
        EntityState state = restore(entity);
        if (state.readTrapped(attribute)) {
            state.onRead(entity, attribute);
        }
    }

    @Override
    public @Nullable Object onWrite(Instrumented entity, int attribute, @Nullable Object value) {
        EntityState state = restore(entity);
        return state.writeTrapped(attribute) ? state.onWrite(entity, attribute, value) : value;
    }

    /** Gives the instance the state that it had, but that it is in no session. */
    EntityState restore(Instrumented entity) {
        EntityState state = new EntityState(entity, shape);
        entity.$orm_state(state);
        if (serialized.key() != null) {
            state.key(serialized.key());
            state.lifecycle(Lifecycle.DETACHED);
            state.expire();
        }
        Map<String, Integer> numbers = new HashMap<>();
        shape.descriptor().descriptions().forEach(each -> numbers.put(each.name(), each.index()));
        restoreValues(state, entity, numbers);
        if (!serialized.deferred().isEmpty()) {
            state.defer(DeferredColumns.of(
                    serialized.deferred().stream().filter(numbers::containsKey).mapToInt(numbers::get)));
        }
        restoreChanges(state, entity, numbers);
        return state;
    }

    private void restoreValues(EntityState state, Instrumented entity, Map<String, Integer> numbers) {
        for (int attribute : shape.relationshipAttributes()) {
            CollectionKind kind = shape.kind(attribute);
            if (kind != null || readTrapped(attribute)) {
                entity.$orm_set(attribute, null);
            }
        }
        for (String name : serialized.loaded()) {
            Integer attribute = numbers.get(name);
            if (attribute != null && shape.kind(attribute) == null) {
                state.markLoaded(attribute);
            }
        }
        for (SerializedState.Members collection : serialized.collections()) {
            Integer attribute = numbers.get(collection.attribute());
            CollectionKind kind = attribute == null ? null : shape.kind(attribute);
            if (attribute != null && kind != null && kind.isHeld()) {
                entity.$orm_set(attribute, TrackedCollections.create(kind, state, attribute, collection.members()));
                state.markLoaded(attribute);
            }
        }
        for (String name : serialized.forbidden()) {
            Integer attribute = numbers.get(name);
            if (attribute != null) {
                state.forbidLoading(attribute);
            }
        }
    }

    private void restoreChanges(EntityState state, Instrumented entity, Map<String, Integer> numbers) {
        for (SerializedState.Change change : serialized.changes()) {
            Integer attribute = numbers.get(change.attribute());
            if (attribute != null) {
                state.record(entity, attribute, change.known() ? change.committed() : EntityState.UNKNOWN);
            }
        }
        for (SerializedState.Waiting waiting : serialized.waiting()) {
            Integer attribute = numbers.get(waiting.attribute());
            if (attribute != null && shape.isRelationship(attribute)) {
                CollectionChanges changes = state.changesOfUnloaded(entity, attribute);
                waiting.added().forEach(changes::add);
                waiting.removed().forEach(changes::remove);
            }
        }
    }
}
