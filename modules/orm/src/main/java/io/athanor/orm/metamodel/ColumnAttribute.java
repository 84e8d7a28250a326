package io.athanor.orm.metamodel;

import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Expression;
import io.athanor.sql.Structure;
import io.athanor.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a mapped class, or what is computed from columns, as an expression; the session's registry knows which
 * table it belongs to.
 *
 * @param <E> the mapped class
 * @param <T> the Java type of the values
 */
public final class ColumnAttribute<E, T> extends Expression<T> implements EntityAttribute<E> {

    private final EntityReference<E> owner;
    private final AttributeDescription description;
    private final SqlType<T> type;
    private final int component;

    ColumnAttribute(EntityReference<E> owner, AttributeDescription description, SqlType<T> type) {
        this(owner, description, type, 0);
    }

    ColumnAttribute(EntityReference<E> owner, AttributeDescription description, SqlType<T> type, int component) {
        this.owner = owner;
        this.description = description;
        this.type = type;
        this.component = component;
    }

    <S extends E> ColumnAttribute<S, T> of(EntityReference<S> other) {
        return new ColumnAttribute<>(other, description, type, component);
    }

    @Override
    public EntityAttribute<?> ownedBy(EntityReference<?> alias) {
        return new ColumnAttribute<>(alias, description, type, component);
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public int index() {
        return description.index();
    }

    /** The place among the columns of the embedded value that it belongs to; 0 of any other column. */
    public int component() {
        return component;
    }

    /** The way from the attribute's value to the column's if it is a component of an embedded one, else null. */
    @Nullable ComponentPath componentPath() {
        return owner.descriptor().descriptions().get(index()) instanceof EmbeddedDescription embedded
                ? embedded.leaves().get(component).access()
                : null;
    }

    @Override
    public EntityReference<E> owner() {
        return owner;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public String defaultName() {
        return name();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(owner);
        structure.attribute(name());
    }

    @Override
    public String toString() {
        return owner + "." + name();
    }
}
