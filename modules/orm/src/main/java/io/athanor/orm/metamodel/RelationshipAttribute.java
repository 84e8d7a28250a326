package io.athanor.orm.metamodel;

import io.athanor.sql.ClauseList;
import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Expression;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.Structure;
import java.util.List;
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
    private final @Nullable Expression<Boolean> criterion;

    RelationshipAttribute(
            EntityReference<E> owner,
            RelationshipDescription description,
            @Nullable EntityReference<? extends R> target,
            @Nullable Expression<Boolean> criterion) {
        this.owner = owner;
        this.description = description;
        this.target = target;
        this.criterion = criterion;
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

    /** What the related objects must meet besides what the mapping says, or null. */
    public final @Nullable Expression<Boolean> criterion() {
        return criterion;
    }

    /** The same relationship of the class itself, if this is one of an alias. */
    public abstract RelationshipAttribute<?, R> ofClass();

    final @Nullable Expression<Boolean> criterionAnd(Expression<Boolean> further) {
        Expression<Boolean> known = criterion;
        return known == null ? further : ClauseList.of(Operator.AND, List.of(known, further));
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
        structure.part(criterion);
    }

    @Override
    public final String toString() {
        return owner + "." + name();
    }
}
