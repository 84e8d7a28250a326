package io.athanor.orm.metamodel;

import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to one object.
 *
 * @param <E> the mapped class
 * @param <R> the related class
 */
public final class ReferenceAttribute<E, R> extends RelationshipAttribute<E, R> {

    ReferenceAttribute(EntityReference<E> owner, RelationshipDescription description) {
        super(owner, description, null, null);
    }

    private ReferenceAttribute(
            EntityReference<E> owner,
            RelationshipDescription description,
            @Nullable EntityReference<? extends R> target,
            @Nullable Expression<Boolean> criterion) {
        super(owner, description, target, criterion);
    }

    @Override
    <S extends E> ReferenceAttribute<S, R> of(EntityReference<S> other) {
        return new ReferenceAttribute<>(other, description(), target(), criterion());
    }

    @Override
    public EntityAttribute<?> ownedBy(EntityReference<?> alias) {
        return new ReferenceAttribute<>(alias, description(), null, null);
    }

    /** This relationship joined to an alias of the related class, or to a class below it or an alias of that. */
    public ReferenceAttribute<E, R> ofType(EntityReference<? extends R> type) {
        return new ReferenceAttribute<>(owner(), description(), type, criterion());
    }

    /**
     * This relationship to those objects only that meet a further criterion, in a join, in a loader option, or where it
     * is asked whether there is one.
     */
    public ReferenceAttribute<E, R> and(Expression<Boolean> further) {
        return new ReferenceAttribute<>(owner(), description(), target(), criterionAnd(further));
    }

    @Override
    public ReferenceAttribute<?, R> ofClass() {
        return new ReferenceAttribute<>(owner().descriptor(), description(), null, criterion());
    }

    /** Whether it refers to the object; with null, whether it refers to none. */
    public Predicate eq(@Nullable R related) {
        return related == null
                ? new RelationshipComparison(this, RelationshipComparison.Kind.IS_NULL, null, null)
                : new RelationshipComparison(this, RelationshipComparison.Kind.EQUAL, related, null);
    }

    /** Whether it refers to another object or to none; with null, whether it refers to any. */
    public Predicate ne(@Nullable R related) {
        return related == null
                ? new RelationshipComparison(this, RelationshipComparison.Kind.IS_NOT_NULL, null, null)
                : new RelationshipComparison(this, RelationshipComparison.Kind.NOT_EQUAL, related, null);
    }

    /** Whether it refers to an object. */
    public Predicate has() {
        return new RelationshipComparison(this, RelationshipComparison.Kind.EXISTS, null, null);
    }

    /** Whether it refers to an object that meets the criterion. */
    public Predicate has(Expression<Boolean> criterion) {
        return new RelationshipComparison(this, RelationshipComparison.Kind.EXISTS, null, criterion);
    }

    /** Whether it refers to an object whose attribute has the value. */
    public Predicate has(String attribute, @Nullable Object value) {
        return has(new NamedCriterion(targetClass(), attribute, value));
    }
}
