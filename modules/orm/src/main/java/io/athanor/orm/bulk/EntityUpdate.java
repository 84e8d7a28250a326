package io.athanor.orm.bulk;

import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.HybridAttribute;
import io.athanor.orm.option.QueryOption;
import io.athanor.sql.BindParameter;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE of the rows of a mapped class, built step by step: each method returns a new one and leaves this one as it
 * is.
 *
 * @param <E> the mapped class
 */
public final class EntityUpdate<E> implements EntityChange<E> {

    private final EntityDescriptor<E> entity;
    private final Map<String, Expression<?>> values;
    private final List<Expression<Boolean>> where;
    private final List<Element> returning;
    private final List<QueryOption> options;

    private EntityUpdate(
            EntityDescriptor<E> entity,
            Map<String, Expression<?>> values,
            List<Expression<Boolean>> where,
            List<Element> returning,
            List<QueryOption> options) {
        this.entity = entity;
        this.values = values;
        this.where = where;
        this.returning = returning;
        this.options = options;
    }

    /** An UPDATE that sets nothing yet. */
    public static <E> EntityUpdate<E> of(EntityDescriptor<E> entity) {
        return new EntityUpdate<>(entity, Map.of(), List.of(), List.of(), List.of());
    }

    /** With the value that an attribute gets. */
    public <T> EntityUpdate<E> set(ColumnAttribute<? super E, T> attribute, @Nullable T value) {
        return with(attribute, BindParameter.of(attribute.type(), value));
    }

    /** With the expression that an attribute gets. */
    public <T> EntityUpdate<E> set(ColumnAttribute<? super E, T> attribute, Expression<? extends T> value) {
        return with(attribute, value);
    }

    /** With the value that a hybrid attribute gets: the attributes below it get what its class says. */
    public <T> EntityUpdate<E> set(HybridAttribute<? super E, T> attribute, @Nullable T value) {
        return with(attribute, BindParameter.of(attribute.type(), value));
    }

    /** With the expression that a hybrid attribute gets: the attributes below it get what its class says. */
    public <T> EntityUpdate<E> set(HybridAttribute<? super E, T> attribute, Expression<? extends T> value) {
        return with(attribute, value);
    }

    private <T> EntityUpdate<E> with(HybridAttribute<? super E, T> attribute, Expression<? extends T> value) {
        EntityUpdate<E> set = this;
        for (Map.Entry<? extends ColumnAttribute<?, ?>, Expression<?>> one :
                attribute.assigned(value).values().entrySet()) {
            set = set.with(one.getKey(), one.getValue());
        }
        return set;
    }

    private EntityUpdate<E> with(ColumnAttribute<?, ?> attribute, Expression<?> value) {
        Map<String, Expression<?>> all = new LinkedHashMap<>(values);
        all.put(attribute.name(), value);
        return new EntityUpdate<>(entity, all, where, returning, options);
    }

    /** With further criteria, all of which must hold. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final EntityUpdate<E> where(Expression<Boolean>... criteria) {
        List<Expression<Boolean>> all = new ArrayList<>(where);
        all.addAll(Arrays.asList(criteria));
        return new EntityUpdate<>(entity, values, List.copyOf(all), returning, options);
    }

    /** With the attributes or expressions that each updated row results in, where the database can. */
    public EntityUpdate<E> returning(Element... expressions) {
        List<Element> all = new ArrayList<>(returning);
        all.addAll(Arrays.asList(expressions));
        return new EntityUpdate<>(entity, values, where, List.copyOf(all), options);
    }

    /**
     * With criteria that all objects of some classes must meet, in the rows to be changed and in subqueries, or with
     * rows that are marked deleted.
     */
    public EntityUpdate<E> options(QueryOption... criteria) {
        List<QueryOption> all = new ArrayList<>(options);
        all.addAll(Arrays.asList(criteria));
        return new EntityUpdate<>(entity, values, where, returning, List.copyOf(all));
    }

    @Override
    public List<QueryOption> options() {
        return options;
    }

    @Override
    public EntityDescriptor<E> entity() {
        return entity;
    }

    /** What the attributes get, by their names. */
    public Map<String, Expression<?>> values() {
        return values;
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
        return "UPDATE of " + entity.name() + " SET " + values + " WHERE " + where;
    }
}
