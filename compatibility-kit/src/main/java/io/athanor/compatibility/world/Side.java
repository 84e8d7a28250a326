package io.athanor.compatibility.world;

import io.athanor.orm.DynamicCollection;
import io.athanor.orm.metamodel.CollectionAttribute;
import io.athanor.orm.metamodel.ReferenceAttribute;
import io.athanor.orm.metamodel.RelationshipAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A relationship attribute as a program uses it: one end of an association, read and changed through an object. */
public final class Side {

    /** What is in the field. */
    public enum Shape {
        /** One object or null. */
        REFERENCE,
        /** A list. */
        LIST,
        /** A set. */
        SET,
        /** A collection that is only queried. */
        DYNAMIC
    }

    private final RelationshipAttribute<?, ?> attribute;
    private final Shape shape;
    private final Function<Object, @Nullable Object> getter;
    private final BiConsumer<Object, @Nullable Object> setter;

    private Side(
            RelationshipAttribute<?, ?> attribute,
            Shape shape,
            Function<Object, @Nullable Object> getter,
            BiConsumer<Object, @Nullable Object> setter) {
        this.attribute = attribute;
        this.shape = shape;
        this.getter = getter;
        this.setter = setter;
    }

    @SuppressWarnings("unchecked") // the attribute says of which class the owner and the member are
    private static <E, T> Side of(
            RelationshipAttribute<E, ?> attribute,
            Shape shape,
            Function<E, @Nullable T> getter,
            BiConsumer<E, @Nullable T> setter) {
        return new Side(
                attribute,
                shape,
                owner -> getter.apply((E) owner),
                (owner, value) -> setter.accept((E) owner, (@Nullable T) value));
    }

    static <E, R> Side reference(
            ReferenceAttribute<E, R> attribute, Function<E, @Nullable R> getter, BiConsumer<E, @Nullable R> setter) {
        return of(attribute, Shape.REFERENCE, getter, setter);
    }

    static <E, R> Side list(
            CollectionAttribute<E, R> attribute, Function<E, List<R>> getter, BiConsumer<E, List<R>> setter) {
        return of(
                attribute,
                Shape.LIST,
                getter::apply,
                (owner, value) -> setter.accept(owner, Objects.requireNonNull(value)));
    }

    static <E, R> Side set(
            CollectionAttribute<E, R> attribute, Function<E, Set<R>> getter, BiConsumer<E, Set<R>> setter) {
        return of(
                attribute,
                Shape.SET,
                getter::apply,
                (owner, value) -> setter.accept(owner, Objects.requireNonNull(value)));
    }

    static <E, R> Side dynamic(CollectionAttribute<E, R> attribute, Function<E, DynamicCollection<R>> getter) {
        return of(attribute, Shape.DYNAMIC, getter::apply, (owner, value) -> {
            throw new UnsupportedOperationException("a dynamic collection is not replaced");
        });
    }

    /** The attribute. */
    public RelationshipAttribute<?, ?> attribute() {
        return attribute;
    }

    /** The name of the attribute. */
    public String name() {
        return attribute.name();
    }

    /** What is in the field. */
    public Shape shape() {
        return shape;
    }

    /** Whether there is at most one member. */
    public boolean isReference() {
        return shape == Shape.REFERENCE;
    }

    /** The members, loaded or queried if need be; a copy. */
    public List<Object> members(Object owner) {
        Object value = getter.apply(owner);
        if (shape == Shape.REFERENCE) {
            return value == null ? List.of() : List.of(value);
        }
        if (value instanceof DynamicCollection<?> dynamic) {
            return new ArrayList<>(dynamic.all());
        }
        return new ArrayList<>((Collection<?>) Objects.requireNonNull(value));
    }

    /** Adds a member, or refers to it. */
    public void put(Object owner, Object member) {
        switch (shape) {
            case REFERENCE -> setter.accept(owner, member);
            case DYNAMIC -> dynamic(owner).add(member);
            case LIST, SET -> collection(owner).add(member);
        }
    }

    /** Removes a member, or refers to nothing. */
    public void take(Object owner, Object member) {
        switch (shape) {
            case REFERENCE -> setter.accept(owner, null);
            case DYNAMIC -> dynamic(owner).remove(member);
            case LIST, SET -> collection(owner).remove(member);
        }
    }

    /** Assigns another collection of these members. */
    public void replace(Object owner, List<Object> members) {
        setter.accept(owner, shape == Shape.SET ? new LinkedHashSet<>(members) : new ArrayList<>(members));
    }

    /** Empties the collection in place and puts these members into it. */
    public void refill(Object owner, List<Object> members) {
        Collection<Object> collection = collection(owner);
        collection.clear();
        collection.addAll(members);
    }

    @SuppressWarnings("unchecked") // as above
    private Collection<Object> collection(Object owner) {
        return (Collection<Object>) Objects.requireNonNull(getter.apply(owner));
    }

    @SuppressWarnings("unchecked") // as above
    private DynamicCollection<Object> dynamic(Object owner) {
        return (DynamicCollection<Object>) Objects.requireNonNull(getter.apply(owner));
    }

    @Override
    public String toString() {
        return attribute.toString();
    }
}
