package io.athanor.orm.metamodel;

import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to several objects.
 *
 * @param <E> the mapped class
 * @param <R> the related class
 */
public final class CollectionAttribute<E, R> extends RelationshipAttribute<E, R> {

    CollectionAttribute(EntityReference<E> owner, RelationshipDescription description) {
        super(owner, description, null, null);
    }

    private CollectionAttribute(
            EntityReference<E> owner,
            RelationshipDescription description,
            @Nullable EntityReference<? extends R> target,
            @Nullable Expression<Boolean> criterion) {
        super(owner, description, target, criterion);
    }

    @Override
    <S extends E> CollectionAttribute<S, R> of(EntityReference<S> other) {
        return new CollectionAttribute<>(other, description(), target(), criterion());
    }

    @Override
    public EntityAttribute<?> ownedBy(EntityReference<?> alias) {
        return new CollectionAttribute<>(alias, description(), null, null);
    }

    /** This relationship joined to an alias of the related class, or to a class below it or an alias of that. */
    public CollectionAttribute<E, R> ofType(EntityReference<? extends R> type) {
        return new CollectionAttribute<>(owner(), description(), type, criterion());
    }

    /**
     * This relationship to those objects only that meet a further criterion, in a join, in a loader option, or where it
     * is asked whether there is one.
     */
    public CollectionAttribute<E, R> and(Expression<Boolean> further) {
        return new CollectionAttribute<>(owner(), description(), target(), criterionAnd(further));
    }

    @Override
    public CollectionAttribute<?, R> ofClass() {
        return new CollectionAttribute<>(owner().descriptor(), description(), null, criterion());
    }

    /** The kind of collection. */
    public CollectionKind collectionKind() {
        return Objects.requireNonNull(description().collection());
    }

    /** Whether there is any related object. */
    public Predicate any() {
        return new RelationshipComparison(this, RelationshipComparison.Kind.EXISTS, null, null);
    }

    /** Whether a related object meets the criterion. */
    public Predicate any(Expression<Boolean> criterion) {
        return new RelationshipComparison(this, RelationshipComparison.Kind.EXISTS, null, criterion);
    }

    /** Whether a related object's attribute has the value. */
    public Predicate any(String attribute, @Nullable Object value) {
        return any(new NamedCriterion(targetClass(), attribute, value));
    }

    /** Whether the object is among the related ones. */
    public Predicate contains(R related) {
        return new RelationshipComparison(this, RelationshipComparison.Kind.CONTAINS, related, null);
    }
}
