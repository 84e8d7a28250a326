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
    private final Map<String, ColumnName> names = new LinkedHashMap<>();
    private final Map<String, ColumnName> former = new LinkedHashMap<>();
    private String prefix = "";
    private boolean nullable = true;
    private boolean isTracked;
    private @Nullable Deferral deferral;

    EmbeddedBuilder(EntityDescriptor.Builder<E> entity, String name, EmbeddableType<V> type) {
        this.entity = entity;
        this.name = name;
        this.type = type;
    }

    /** As one of which a program says all but its type. */
    public EmbeddedBuilder<E, V> tracked() {
        isTracked = true;
        return this;
    }

    EmbeddedBuilder<E, V> like(EmbeddedDescription before) {
        before.leaves().forEach(leaf -> former.put(leaf.path(), leaf.column().naming()));
        nullable = !before.isRequired();
        deferral = before.leaves().get(0).column().deferral();
        return this;
    }

    /** With what the names of the columns begin with. */
    public EmbeddedBuilder<E, V> prefix(String start) {
        prefix = start;
        former.clear();
        return this;
    }

    /** With the name of the column of one component, given by its path. */
    public EmbeddedBuilder<E, V> column(String path, String columnName) {
        names.put(path, ColumnName.given(columnName));
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

    /** The finished attribute, which the metamodel has already. */
    public void addAgain() {
        add((owner, description) -> new EmbeddedAttribute<>(owner, description, type, ""));
    }

    /** The finished attribute. */
    public <A extends EmbeddedAttribute<E, V>> A add(BiFunction<EntityReference<E>, EmbeddedDescription, A> attribute) {
        EntityDescriptor<E> owner = entity.owner();
        former.forEach(names::putIfAbsent);
        EmbeddedDescription description = new EmbeddedDescription(
                owner.name(), name, entity.nextIndex(), type, prefix, names, nullable, deferral);
        A made = attribute.apply(owner, description);
        return isTracked ? entity.addTracked(description, made) : entity.add(description, made);
    }
}
