package io.athanor.orm.instrument;

import org.jspecify.annotations.Nullable;

/**
 * A class whose persistent fields are intercepted; every enhanced entity class implements it.
 *
 * <p>All methods are implemented by the enhancer as synthetic methods. They are {@code default} here because javac does
 * not see synthetic implementations when it compiles a subclass of an entity. Attributes are numbered from 0 at the
 * root of the entity hierarchy, in the order of declaration. Not safe for use by several threads at once, as the
 * session which owns the object is not.
 */
public interface Instrumented {

    /** The record that tracks this instance, or null while nobody tracks it. */
    default @Nullable InstanceState $orm_state() {
        throw new UninstrumentedClassException(getClass());
    }

    /** Sets the record that tracks this instance. */
    default void $orm_state(@Nullable InstanceState state) {
        throw new UninstrumentedClassException(getClass());
    }

    /**
     * The attributes as the class files of this object's class and its superclasses have them now: one line for each,
     * in the order of their numbers, with the name of the field, a space and the binary name of its erased type.
     */
    default String $orm_attributes() {
        throw new UninstrumentedClassException(getClass());
    }

    /** The raw value of the attribute's field, boxed if primitive; nothing is intercepted. */
    default @Nullable Object $orm_get(int attribute) {
        throw new UninstrumentedClassException(getClass());
    }

    /** Sets the attribute's field, unboxing if primitive; nothing is intercepted. */
    default void $orm_set(int attribute, @Nullable Object value) {
        throw new UninstrumentedClassException(getClass());
    }

    /**
     * Fills every column attribute that {@code row} has from it; nothing is intercepted. Relationships are left alone.
     */
    default void $orm_load(RowReader row) {
        throw new UninstrumentedClassException(getClass());
    }

    /** A new instance of this object's class that runs no constructor of the user's and is tracked by {@code state}. */
    default Instrumented $orm_new(@Nullable InstanceState state) {
        throw new UninstrumentedClassException(getClass());
    }
}
