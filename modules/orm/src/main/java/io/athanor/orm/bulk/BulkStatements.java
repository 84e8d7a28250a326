package io.athanor.orm.bulk;

import io.athanor.orm.metamodel.EntityDescriptor;

/** Makes statements that change many rows of a mapped class; meant to be imported statically. */
public final class BulkStatements {

    private BulkStatements() {}

    /** An UPDATE of a class's rows, such as {@code update(User_.ENTITY).set(User_.score, 0)}. */
    public static <E> EntityUpdate<E> update(EntityDescriptor<E> entity) {
        return EntityUpdate.of(entity);
    }

    /** A DELETE of a class's rows. */
    public static <E> EntityDelete<E> delete(EntityDescriptor<E> entity) {
        return EntityDelete.of(entity);
    }
}
