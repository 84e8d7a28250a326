package io.athanor.orm.metamodel;

import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;

/**
 * A mapped class in a statement: the class itself, or an alias of it.
 *
 * @param <E> the mapped class
 */
public abstract sealed class EntityReference<E> extends Element permits EntityDescriptor, EntityAlias {

    EntityReference() {}

    /** The description of the mapped class. */
    public abstract EntityDescriptor<E> descriptor();

    /** The name that a row's field has if this is selected: the simple name of the class, or the name of the alias. */
    public abstract String name();

    /** The attribute of a number as one of this class or alias. */
    public final EntityAttribute<?> attribute(int index) {
        EntityAttribute<? super E> attribute = descriptor().attributes().get(index);
        return this instanceof EntityDescriptor<?> ? attribute : attribute.ownedBy(this);
    }

    /** What has its tables in a statement: this, or what it is a part of. */
    public EntityReference<?> whole() {
        return this;
    }

    /** Whether it stands for the class's tables under their own names. */
    public boolean isPlain() {
        return this == descriptor();
    }

    @Override
    public final void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public String toString() {
        return name();
    }
}
