package io.athanor.orm.flush;

import io.athanor.orm.event.AttributeChange;
import io.athanor.orm.event.RowChange;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.TrackedCollections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells a listener of the rows of one flush. */
final class RowEvents {

    private final RowListener listener;

    RowEvents(RowListener listener) {
        this.listener = listener;
    }

    /** Sends a step between what comes before it and after it. */
    void around(FlushStep step, Consumer<FlushStep> sender) {
        List<RowAction> written = new ArrayList<>();
        if (step instanceof FlushStep.Save save) {
            for (RowAction action : save.actions()) {
                if (action.isInsert() || action.replaced() != null || isChanged(save.mapper(), action)) {
                    listener.before(action.entity, changeOf(action));
                    written.add(action);
                }
            }
        } else if (step instanceof FlushStep.Delete delete) {
            for (RowAction action : delete.actions()) {
                listener.before(action.entity, RowChange.DELETE);
                written.add(action);
            }
        }
        sender.accept(step);
        written.forEach(action -> listener.after(action.entity, changeOf(action)));
    }

    private static RowChange changeOf(RowAction action) {
        return action.isDelete() ? RowChange.DELETE : action.isInsert() ? RowChange.INSERT : RowChange.UPDATE;
    }

    private static boolean isChanged(Mapper mapper, RowAction action) {
        return action.state.isModified() && NetChanges.any(mapper, action.state, action.entity);
    }

    /** Tells what was changed, once all is written and before the objects are taken as in line with their rows. */
    void changes(FlushWork work, FlushContext context) {
        for (RowAction action : work.all()) {
            List<AttributeChange> changes = new ArrayList<>();
            Mapper mapper = context.mapper(action.state);
            for (MappedColumn column : mapper.columns()) {
                AttributeChange change = change(action, column);
                if (change != null) {
                    changes.add(change);
                }
            }
            if (!action.isDelete()) {
                mapper.relationships().forEach(relationship -> related(action, relationship, changes));
            }
            if (!changes.isEmpty() || action.isDelete() || action.isInsert()) {
                listener.changed(action.entity, changeOf(action), List.copyOf(changes));
            }
        }
    }

    private static @Nullable AttributeChange change(RowAction action, MappedColumn column) {
        EntityState state = action.state;
        int attribute = column.attribute();
        boolean isLoaded = state.isLoaded(attribute);
        @Nullable Object present = isLoaded ? column.get(action.entity) : null;
        boolean isChanged = state.isChanged(attribute);
        boolean isKnown = isChanged ? state.committed(attribute) != EntityState.UNKNOWN : isLoaded;
        Object before = !isKnown ? null : isChanged ? column.of(state.committed(attribute)) : present;
        if (action.isDelete()) {
            return isKnown ? new AttributeChange(column.name(), before, null, true) : null;
        }
        if (action.isInsert()) {
            return present == null ? null : new AttributeChange(column.name(), null, present, true);
        }
        return isChanged && !TableWriter.same(column, state.committed(attribute), action.entity)
                ? new AttributeChange(column.name(), before, present, isKnown)
                : null;
    }

    private static void related(RowAction action, Relationship relationship, List<AttributeChange> changes) {
        EntityState state = action.state;
        int attribute = relationship.attribute();
        if (relationship.isDynamic() || !state.isLoaded(attribute)) {
            return;
        }
        Object committed = state.isChanged(attribute) ? state.committed(attribute) : null;
        boolean isKnown = committed != EntityState.UNKNOWN;
        @Nullable Object present = value(action.entity, relationship);
        boolean isNew = action.isInsert()
                ? present instanceof Collection<?> members ? !members.isEmpty() : present != null
                : state.isChanged(attribute) && (!isKnown || !sameObjects(committed, present));
        if (isNew) {
            Object before = isKnown && !action.isInsert() ? committed : null;
            changes.add(new AttributeChange(
                    state.shape().descriptor().descriptions().get(attribute).name(), before, present, isKnown));
        }
    }

    private static @Nullable Object value(Instrumented entity, Relationship relationship) {
        Object value = entity.$orm_get(relationship.attribute());
        return value != null && relationship.isCollection() ? List.copyOf(TrackedCollections.snapshot(value)) : value;
    }

    private static boolean sameObjects(@Nullable Object first, @Nullable Object second) {
        if (first instanceof List<?> a && second instanceof List<?> b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                if (a.get(i) != b.get(i)) {
                    return false;
                }
            }
            return true;
        }
        return first == second;
    }
}
