package io.athanor.orm.metamodel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Builds an attribute that holds an embedded value; generated code uses it.
 *
 * @param <E> the mapped class
 * @param <V> the embeddable class
 */
public final class EmbeddedBuilder<E, V> {

    private final EntityDescriptor.Builder<E> entity;
    private final String name;
    private final EmbeddableType<V> type;
    private final Map<String, String> names = new LinkedHashMap<>();
    private String prefix = "";
    private boolean nullable = true;
    private @Nullable Deferral deferral;

    EmbeddedBuilder(EntityDescriptor.Builder<E> entity, String name, EmbeddableType<V> type) {
        this.entity = entity;
        this.name = name;
        this.type = type;
    }

    /** With what the names of the columns begin with. */
    public EmbeddedBuilder<E, V> prefix(String start) {
        prefix = start;
        return this;
    }

    /** With the name of the column of one component, given by its path. */
    public EmbeddedBuilder<E, V> column(String path, String columnName) {
        names.put(path, columnName);
        return this;
    }

    /** As a value that is not to be null: the columns of its primitive components are NOT NULL. */
    public EmbeddedBuilder<E, V> notNull() {
        nullable = false;
        return this;
    }

    /** As left out when objects are loaded, like {@link ColumnBuilder#deferred}. */
    public EmbeddedBuilder<E, V> deferred(String group, boolean raises) {
        deferral = new Deferral(group, raises);
        return this;
    }

    /** The finished attribute. */
    public <A extends EmbeddedAttribute<E, V>> A add(BiFunction<EntityReference<E>, EmbeddedDescription, A> attribute) {
        EntityDescriptor<E> owner = entity.owner();
        EmbeddedDescription description = new EmbeddedDescription(
                owner.name(), name, entity.nextIndex(), type, prefix, names, nullable, deferral);
        return entity.add(description, attribute.apply(owner, description));
    }
}
