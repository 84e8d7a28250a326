package io.athanor.orm.bulk;

import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.option.QueryOption;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A DELETE of the rows of a mapped class, built step by step: each method returns a new one and leaves this one as it
 * is. It cascades to no other rows; what the database's own foreign keys do, the session does not see.
 *
 * @param <E> the mapped class
 */
public final class EntityDelete<E> implements EntityChange<E> {

    private final EntityDescriptor<E> entity;
    private final List<Expression<Boolean>> where;
    private final List<Element> returning;
    private final List<QueryOption> options;
    private final boolean purging;

    private EntityDelete(
            EntityDescriptor<E> entity,
            List<Expression<Boolean>> where,
            List<Element> returning,
            List<QueryOption> options,
            boolean purging) {
        this.entity = entity;
        this.where = where;
        this.returning = returning;
        this.options = options;
        this.purging = purging;
    }

    /** A DELETE of all rows. */
    public static <E> EntityDelete<E> of(EntityDescriptor<E> entity) {
        return new EntityDelete<>(entity, List.of(), List.of(), List.of(), false);
    }

    /** With further criteria, all of which must hold. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final EntityDelete<E> where(Expression<Boolean>... criteria) {
        List<Expression<Boolean>> all = new ArrayList<>(where);
        all.addAll(Arrays.asList(criteria));
        return new EntityDelete<>(entity, List.copyOf(all), returning, options, purging);
    }

    /** With the attributes or expressions that each deleted row results in, where the database can. */
    public EntityDelete<E> returning(Element... expressions) {
        List<Element> all = new ArrayList<>(returning);
        all.addAll(Arrays.asList(expressions));
        return new EntityDelete<>(entity, where, List.copyOf(all), options, purging);
    }

    /**
     * With criteria that all objects of some classes must meet, in the rows to be changed and in subqueries, or with
     * rows that are marked deleted.
     */
    public EntityDelete<E> options(QueryOption... criteria) {
        List<QueryOption> all = new ArrayList<>(options);
        all.addAll(Arrays.asList(criteria));
        return new EntityDelete<>(entity, where, returning, List.copyOf(all), purging);
    }

    /** Of a class whose deleted rows are only marked: lets the rows go. */
    public EntityDelete<E> purging() {
        return new EntityDelete<>(entity, where, returning, options, true);
    }

    boolean isPurging() {
        return purging;
    }

    @Override
    public List<QueryOption> options() {
        return options;
    }

    @Override
    public EntityDescriptor<E> entity() {
        return entity;
    }

    @Override
    public List<Expression<Boolean>> where() {
        return where;
    }

    @Override
    public List<Element> returning() {
        return returning;
    }

    @Override
    public String toString() {
        return "DELETE of " + entity.name() + " WHERE " + where;
    }
}
