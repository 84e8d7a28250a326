package io.athanor.orm.metamodel;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.sql.Alias;
import io.athanor.sql.FromClause;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A mapped class in a statement, together with classes below it: their columns are selected along with its own, so that
 * objects of them are loaded whole, and may be named in criteria and orders. Their tables are joined by LEFT OUTER
 * JOINs.
 *
 * <p>Immutable; made by {@link EntityDescriptor#withPolymorphic}. The attributes are those of the class; what the
 * classes below add is found by {@code get}.
 *
 * @param <E> the mapped class
 */
public final class PolymorphicAlias<E> extends EntityAlias<E> {

    private final List<EntityDescriptor<? extends E>> below;
    private final boolean isAliased;
    private final boolean isInner;
    private final Map<EntityDescriptor<?>, PolymorphicPart<?>> parts = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Selected> selected = new AtomicReference<>();

    private record Selected(FromClause original, FromClause clause) {}

    PolymorphicAlias(
            EntityDescriptor<E> descriptor,
            List<? extends EntityDescriptor<? extends E>> below,
            @Nullable String name,
            boolean isAliased,
            boolean isInner) {
        super(descriptor, name);
        this.below = List.copyOf(below);
        this.isAliased = isAliased;
        this.isInner = isInner;
        for (EntityDescriptor<?> one : this.below) {
            requireBelow(one);
        }
    }

    private void requireBelow(EntityDescriptor<?> one) {
        if (!descriptor().javaType().isAssignableFrom(one.javaType())) {
            throw new UnsupportedQueryException(
                    one.name() + " is no class below " + descriptor().name()
                            + ", so no row of the one is an object of the other. Name classes that extend "
                            + descriptor().name() + ".");
        }
    }

    /** The same with each table under a name that the compiler makes up, so that it may stand beside another one. */
    public PolymorphicAlias<E> aliased() {
        return new PolymorphicAlias<>(descriptor(), below, null, true, isInner);
    }

    /** The same with each table under a name: the given one, an underscore and the name of the table. */
    public PolymorphicAlias<E> aliased(String name) {
        return new PolymorphicAlias<>(descriptor(), below, name, true, isInner);
    }

    /** The same with its tables under their own names. */
    public PolymorphicAlias<E> plain() {
        return isAliased ? new PolymorphicAlias<>(descriptor(), below, null, false, isInner) : this;
    }

    /** The same with inner joins, so that only rows are found that the tables of all the classes have. */
    public PolymorphicAlias<E> innerJoin() {
        return new PolymorphicAlias<>(descriptor(), below, aliasName(), isAliased, true);
    }

    /** The classes below whose columns are selected; none stands for all. */
    public List<EntityDescriptor<? extends E>> below() {
        return below;
    }

    /** Whether the tables of the classes below are joined by inner joins. */
    public boolean isInner() {
        return isInner;
    }

    @Override
    public boolean isPlain() {
        return !isAliased;
    }

    /** A column attribute of the class or of one of the classes below, as one of this. */
    @SuppressWarnings("unchecked") // the attribute of this number is of the same kind and type
    public <T> ColumnAttribute<? extends E, T> get(ColumnAttribute<?, T> attribute) {
        return (ColumnAttribute<? extends E, T>) attribute.ownedBy(owner(attribute));
    }

    /** A reference of the class or of one of the classes below, as one of this. */
    @SuppressWarnings("unchecked") // the attribute of this number is of the same kind and type
    public <R> ReferenceAttribute<? extends E, R> get(ReferenceAttribute<?, R> attribute) {
        return (ReferenceAttribute<? extends E, R>) attribute.ownedBy(owner(attribute));
    }

    /** A collection of the class or of one of the classes below, as one of this. */
    @SuppressWarnings("unchecked") // the attribute of this number is of the same kind and type
    public <R> CollectionAttribute<? extends E, R> get(CollectionAttribute<?, R> attribute) {
        return (CollectionAttribute<? extends E, R>) attribute.ownedBy(owner(attribute));
    }

    private EntityReference<?> owner(EntityAttribute<?> attribute) {
        EntityDescriptor<?> owner = attribute.owner().descriptor();
        if (owner.javaType().isAssignableFrom(descriptor().javaType())) {
            return this;
        }
        requireBelow(owner);
        if (!covers(owner)) {
            List<String> known = new ArrayList<>();
            below.forEach(one -> known.add(one.name()));
            throw new UnsupportedQueryException(
                    "The attribute " + attribute + " is none of " + descriptor().name()
                            + " with the columns of " + String.join(", ", known) + ", for the tables of " + owner.name()
                            + " are not selected from. Name " + owner.name() + " in withPolymorphic(), too.");
        }
        return parts.computeIfAbsent(owner, one -> new PolymorphicPart<>(one, this));
    }

    /** Whether the columns of a class are selected: it is named, or above one that is, or all are. */
    public boolean covers(EntityDescriptor<?> other) {
        if (!descriptor().javaType().isAssignableFrom(other.javaType())) {
            return false;
        }
        if (below.isEmpty() || other == descriptor()) {
            return true;
        }
        for (EntityDescriptor<?> one : below) {
            if (other.javaType().isAssignableFrom(one.javaType())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the rows come from. It is the same at each call with the same clause, so that queries which are put together
     * mean the same by this.
     *
     * @param from what the class itself is selected from
     * @param joined makes the join with the tables of the classes below
     * @param naming gives each table of a clause the alias that a function makes for it
     */
    public FromClause of(
            FromClause from,
            Supplier<FromClause> joined,
            BiFunction<FromClause, Function<FromClause, Alias>, FromClause> naming) {
        Selected known = selected.get();
        while (known == null || known.original != from) {
            FromClause join = joined.get();
            FromClause clause = isAliased
                    ? naming.apply(join, table -> new Alias(table, join == table ? aliasName() : nameOf(table), this))
                    : join;
            selected.compareAndSet(known, new Selected(from, clause));
            known = selected.get();
        }
        return known.clause;
    }

    @Override
    void describeFurther(Structure structure) {
        structure.attribute(isAliased);
        structure.attribute(isInner);
        structure.attribute(below.size());
        below.forEach(structure::part);
    }
}
