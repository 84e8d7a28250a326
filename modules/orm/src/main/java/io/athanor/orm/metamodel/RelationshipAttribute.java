package io.athanor.orm.metamodel;

import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Predicate;
import io.athanor.sql.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of a mapped class: something to join along, to compare, and to load eagerly.
 *
 * @param <E> the mapped class
 * @param <R> the related class
 */
public abstract sealed class RelationshipAttribute<E, R> extends Element implements EntityAttribute<E>
        permits ReferenceAttribute, CollectionAttribute {

    private final EntityReference<E> owner;
    private final RelationshipDescription description;
    private final @Nullable EntityReference<? extends R> target;

    RelationshipAttribute(
            EntityReference<E> owner,
            RelationshipDescription description,
            @Nullable EntityReference<? extends R> target) {
        this.owner = owner;
        this.description = description;
        this.target = target;
    }

    abstract <S extends E> RelationshipAttribute<S, R> of(EntityReference<S> other);

    final RelationshipDescription description() {
        return description;
    }

    @Override
    public final String name() {
        return description.name();
    }

    @Override
    public final int index() {
        return description.index();
    }

    @Override
    public final EntityReference<E> owner() {
        return owner;
    }

    /** The alias or class below by which the related class is joined, or null for the class itself. */
    public final @Nullable EntityReference<? extends R> target() {
        return target;
    }

    /** The criterion that rows of both classes belong together, for statements that select from both without a join. */
    public final Predicate condition() {
        return new RelationshipComparison(this, RelationshipComparison.Kind.JOINED, null, null);
    }

    /** The related class. */
    public final Class<?> targetClass() {
        return description.target();
    }

    @Override
    public final void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public final void describe(Structure structure) {
        structure.part(owner);
        structure.attribute(name());
        structure.part(target);
    }

    @Override
    public final String toString() {
        return owner + "." + name();
    }
}
