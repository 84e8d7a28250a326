package io.athanor.orm;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.instrument.UninstrumentedClassException;
import io.athanor.orm.mapping.CompositeKey;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.state.AttributeHistory;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Identity;
import io.athanor.orm.state.TrackedCollections;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an object, without asking the database and without loading anything. It looks at the object whenever
 * it is asked, and is confined to the thread of the object's session.
 *
 * @param <E> the class of the object
 */
public final class Inspection<E> {

    private final Instrumented entity;
    private final EntityState state;

    private Inspection(Instrumented entity) {
        this.entity = entity;
        this.state = EntityState.of(entity);
    }

    /**
     * What is known of an object.
     *
     * @throws UninstrumentedClassException if its class is not instrumented
     */
    public static <E> Inspection<E> inspect(E entity) {
        if (!(entity instanceof Instrumented instrumented)) {
            throw new UninstrumentedClassException(entity.getClass());
        }
        return new Inspection<>(instrumented);
    }

    /** The session that the object is in, if any. */
    public Optional<Session> session() {
        return state.owner().session() instanceof Session session ? Optional.of(session) : Optional.empty();
    }

    /** The values of the key of the object's row, in the order of the table; none while there is no row. */
    public List<Object> key() {
        Object key = state.key();
        if (key == null) {
            return List.of();
        }
        return key instanceof CompositeKey composite ? List.copyOf(composite.values()) : List.of(key);
    }

    /** Whether something was changed since the last flush; of an object without a row, false. */
    public boolean isModified() {
        return state.isModified();
    }

    /** Whether an attribute's value is in the object. */
    public boolean isLoaded(EntityAttribute<? super E> attribute) {
        return state.isLoaded(index(attribute));
    }

    /** The attributes that are not loaded, in the order of declaration. */
    public List<EntityAttribute<?>> unloaded() {
        List<EntityAttribute<?>> unloaded = new ArrayList<>();
        for (EntityAttribute<?> attribute : state.shape().descriptor().attributes()) {
            if (!state.isLoaded(attribute.index())) {
                unloaded.add(attribute);
            }
        }
        return unloaded;
    }

    /** The attributes that have another value than at the last flush, in the order of declaration. */
    public List<EntityAttribute<?>> changed() {
        List<EntityAttribute<?>> changed = new ArrayList<>();
        for (EntityAttribute<?> attribute : state.shape().descriptor().attributes()) {
            if (historyOf(attribute).hasChanges()) {
                changed.add(attribute);
            }
        }
        return changed;
    }

    /** What became of a column since the last flush. */
    @SuppressWarnings("unchecked") // the values of the attribute are of its type
    public <T> History<T> history(ColumnAttribute<? super E, T> attribute) {
        return (History<T>) historyOf(attribute);
    }

    /** What became of a relationship since the last flush. */
    @SuppressWarnings("unchecked") // what the attribute refers to is of its type
    public <R> History<R> history(RelationshipAttribute<? super E, R> attribute) {
        return (History<R>) historyOf(attribute);
    }

    private History<Object> historyOf(EntityAttribute<?> attribute) {
        int index = index(attribute);
        return state.shape().isRelationship(index) ? ofRelationship(index) : ofColumn(index);
    }

    private History<Object> ofColumn(int index) {
        if (!state.isLoaded(index)) {
            return new History<>(List.of(), List.of(), List.of());
        }
        Object now = entity.$orm_get(index);
        if (state.isWithoutRow()) {
            return new History<>(now == null ? List.of() : List.of(now), List.of(), List.of());
        }
        if (!state.isChanged(index)) {
            return new History<>(List.of(), one(now), List.of());
        }
        Object before = state.committed(index);
        if (before == EntityState.UNKNOWN) {
            return new History<>(one(now), List.of(), List.of());
        }
        return isSame(state.shape().descriptor().descriptions().get(index), before, now)
                ? new History<>(List.of(), one(now), List.of())
                : new History<>(one(now), List.of(), one(before));
    }

    private static boolean isSame(AttributeDescription attribute, @Nullable Object before, @Nullable Object now) {
        if (before == null || now == null || !(attribute instanceof ColumnDescription column)) {
            return Objects.equals(before, now);
        }
        return isSame(column.type(), before, now);
    }

    private static <T> boolean isSame(SqlType<T> type, Object before, Object now) {
        return type.same(type.javaType().cast(before), type.javaType().cast(now));
    }

    private History<Object> ofRelationship(int index) {
        AttributeHistory history = AttributeHistory.of(state, entity, index);
        return new History<>(
                List.copyOf(history.added()),
                List.copyOf(Identity.difference(present(index), history.added())),
                List.copyOf(history.removed()));
    }

    private Collection<?> present(int index) {
        Object value = state.isLoaded(index) ? entity.$orm_get(index) : null;
        CollectionKind kind = state.shape().kind(index);
        if (value == null || kind != null && !kind.isHeld()) {
            return List.of();
        }
        return kind == null ? List.of(value) : TrackedCollections.members(value);
    }

    private static List<@Nullable Object> one(@Nullable Object value) {
        return Collections.singletonList(value);
    }

    private int index(EntityAttribute<?> attribute) {
        if (!attribute.owner().descriptor().javaType().isInstance(entity)) {
            throw new IllegalArgumentException(
                    attribute + " is no attribute of " + entity.getClass().getName() + "; name one of that class");
        }
        return attribute.index();
    }

    @Override
    public String toString() {
        return state.toString();
    }
}
