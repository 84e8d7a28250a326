package io.athanor.orm.state;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.EntityShape;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.CollectionKind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written of an instance's state when the instance is serialized. Attributes go by their names: the class that
 * reads them may have others.
 *
 * @param type the class of the instance
 * @param key the primary key of the row, or null if there is none: then the copy is transient, else detached
 * @param loaded the attributes whose values are in their fields
 * @param forbidden the attributes that must not be loaded
 * @param collections the members of the loaded collections; the collection in a set's field may have told fewer apart
 * @param changes the changed attributes of an instance with a row
 * @param waiting the changes of collections that are not loaded
 * @param deferred the columns that are loaded apart from others
 */
record SerializedState(
        Class<?> type,
        @Nullable Object key,
        List<String> loaded,
        List<String> forbidden,
        List<Members> collections,
        List<Change> changes,
        List<Waiting> waiting,
        List<String> deferred)
        implements Serializable {

    /** The members of one collection. */
    record Members(String attribute, List<Object> members) implements Serializable {}

    /** The value of one attribute at the last flush, if it is known. */
    record Change(String attribute, boolean known, @Nullable Object committed) implements Serializable {}

    /** What was put into and taken out of one collection that is not loaded. */
    record Waiting(String attribute, List<Object> added, List<Object> removed) implements Serializable {}

    static SerializedState of(EntityState state, Instrumented entity) {
        SerializedState serialized = new SerializedState(
                entity.getClass(),
                state.isWithoutRow() ? null : state.key(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (AttributeDescription attribute : state.shape().descriptor().descriptions()) {
            serialized.take(state, entity, attribute.name(), attribute.index());
        }
        return serialized;
    }

    private void take(EntityState state, Instrumented entity, String name, int attribute) {
        CollectionKind kind = state.shape().kind(attribute);
        if (state.isDeferred(attribute)) {
            deferred.add(name);
        }
        if (state.isLoadingForbidden(attribute)) {
            forbidden.add(name);
        }
        // A dynamic collection is made anew for the copy.
        if (state.isLoaded(attribute) && (kind == null || kind.isHeld())) {
            loaded.add(name);
            Object value = entity.$orm_get(attribute);
            if (kind != null && value != null) {
                collections.add(new Members(name, TrackedCollections.snapshot(value)));
            }
        }
        if (key != null && state.isChanged(attribute)) {
            Object committed = state.committed(attribute);
            boolean known = committed != EntityState.UNKNOWN;
            changes.add(new Change(name, known, known ? committed : null));
        }
        CollectionChanges unloaded = state.unloadedChanges(attribute);
        if (unloaded != null) {
            waiting.add(new Waiting(name, new ArrayList<>(unloaded.added()), new ArrayList<>(unloaded.removed())));
        }
    }

    /** What takes this record's place in the copy; null if the class is not instrumented where it is read. */
    private @Nullable Object readResolve() {
        return Instrumented.class.isAssignableFrom(type) ? new RestoredState(this, EntityShape.of(type)) : null;
    }
}
