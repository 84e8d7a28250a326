package io.athanor.orm.metamodel;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.orm.annotation.PassiveUpdates;
import io.athanor.sql.Expression;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a relationship attribute; generated code uses it.
 *
 * @param <E> the mapped class
 * @param <R> the related class
 * @param <B> the class of the builder
 */
public abstract sealed class RelationshipBuilder<E, R, B extends RelationshipBuilder<E, R, B>>
        permits RelationshipBuilder.OfReference, RelationshipBuilder.OfCollection {

    private final EntityDescriptor.Builder<E> entity;
    private final String name;
    private final Class<R> target;
    private final @Nullable CollectionKind kind;
    private final @Nullable DynamicFactory dynamicFactory;
    private String backPopulates = "";
    private @Nullable RelationshipOrder orderBy;
    private @Nullable Set<Cascade> cascade;
    private @Nullable Supplier<? extends Expression<Boolean>> join;
    private Lazy lazy;
    private String secondary = "";
    private List<String> foreignKeys = List.of();
    private List<String> remoteSide = List.of();
    private PassiveDeletes passiveDeletes = PassiveDeletes.NONE;
    private WriteRule writing = WriteRule.PLAIN;
    private boolean isTracked;

    private boolean innerJoin;
    private int joinDepth;

    RelationshipBuilder(
            EntityDescriptor.Builder<E> entity,
            String name,
            @Nullable CollectionKind kind,
            @Nullable DynamicFactory dynamicFactory,
            Class<R> target) {
        this.entity = entity;
        this.name = name;
        this.kind = kind;
        this.dynamicFactory = dynamicFactory;
        this.target = target;
        this.lazy = dynamicFactory == null
                ? Lazy.SELECT
                : kind == CollectionKind.WRITE_ONLY ? Lazy.WRITE_ONLY : Lazy.DYNAMIC;
    }

    abstract B self();

    B like(RelationshipDescription before) {
        backPopulates = before.backPopulates();
        orderBy = before.orderBy();
        cascade = before.cascade();
        lazy = before.lazy();
        secondary = before.secondary();
        foreignKeys = before.foreignKeys();
        remoteSide = before.remoteSide();
        passiveDeletes = before.passiveDeletes();
        writing = before.writing();
        innerJoin = before.innerJoin();
        joinDepth = before.joinDepth();
        join = before.join();
        return self();
    }

    /** As one of which a program says all but its kind. */
    public B tracked() {
        isTracked = true;
        return self();
    }

    @Nullable MemberRule memberRule() {
        return null;
    }

    /** With the attribute of the target that is the other direction. */
    public B backPopulates(String attribute) {
        backPopulates = attribute;
        return self();
    }

    /**
     * Sorted by attributes of the target with commas between them, each optionally followed by {@code " asc"} or
     * {@code " desc"}.
     */
    public B orderBy(String attributes) {
        orderBy = RelationshipOrder.parse(attributes, entity.owner().name() + "." + name);
        return self();
    }

    /** With what is done to the related objects along with the owner. */
    public B cascade(Cascade... cascades) {
        EnumSet<Cascade> all = EnumSet.noneOf(Cascade.class);
        for (Cascade one : cascades) {
            if (one == Cascade.ALL) {
                all.addAll(EnumSet.complementOf(EnumSet.of(Cascade.ALL, Cascade.DELETE_ORPHAN)));
            } else {
                all.add(one);
            }
        }
        cascade = all;
        return self();
    }

    /** With how the related objects are loaded. */
    public B lazy(Lazy strategy) {
        lazy = strategy;
        return self();
    }

    /** Through an association table. */
    public B secondary(String table) {
        secondary = table;
        return self();
    }

    /** With the attributes whose columns are the foreign key. */
    public B foreignKeys(String... attributes) {
        foreignKeys = List.of(attributes);
        return self();
    }

    /** With the attributes on the remote side of a self-referential relationship. */
    public B remoteSide(String... attributes) {
        remoteSide = List.of(attributes);
        return self();
    }

    /** With what is left to the database when the owner is deleted. */
    public B passiveDeletes(PassiveDeletes passive) {
        passiveDeletes = passive;
        return self();
    }

    /** With related objects that have one owner at a time. */
    public B singleParent() {
        writing = new WriteRule(true, writing.postUpdate(), writing.passiveUpdates(), writing.viewOnly());
        return self();
    }

    /** With a foreign key that is written after the rows of both sides. */
    public B postUpdate() {
        writing = new WriteRule(writing.singleParent(), true, writing.passiveUpdates(), writing.viewOnly());
        return self();
    }

    /** With who rewrites foreign keys when the key changes that they refer to. */
    public B passiveUpdates(PassiveUpdates passive) {
        writing = new WriteRule(writing.singleParent(), writing.postUpdate(), passive, writing.viewOnly());
        return self();
    }

    /** With eager joins that leave out owners without related objects. */
    public B innerJoin() {
        innerJoin = true;
        return self();
    }

    /** With how often it may follow itself in eager loads of the mapping. */
    public B joinDepth(int times) {
        joinDepth = times;
        return self();
    }

    /** As one that is loaded, but never written. */
    public B viewOnly() {
        writing = new WriteRule(writing.singleParent(), writing.postUpdate(), writing.passiveUpdates(), true);
        return self();
    }

    /**
     * Joined by a condition over attributes of both sides and columns of the association table, if there is one; it is
     * asked for when the mapping is built.
     */
    public B join(Supplier<? extends Expression<Boolean>> condition) {
        join = condition;
        return self();
    }

    private Set<Cascade> cascades() {
        Set<Cascade> said = cascade;
        return said != null
                ? Set.copyOf(said)
                : writing.viewOnly() ? Set.of() : Set.of(Cascade.SAVE_UPDATE, Cascade.MERGE);
    }

    final RelationshipDescription description() {
        RelationshipDescription description = new RelationshipDescription(
                name,
                entity.nextIndex(),
                target,
                kind,
                dynamicFactory,
                backPopulates,
                orderBy,
                cascades(),
                lazy,
                secondary,
                foreignKeys,
                remoteSide,
                memberRule(),
                passiveDeletes,
                writing,
                innerJoin,
                joinDepth,
                join);
        if (!isTracked) {
            RelationshipRules.check(entity.owner(), description);
        }
        return description;
    }

    final <A extends EntityAttribute<E>> A add(RelationshipDescription description, A attribute) {
        return isTracked ? entity.addTracked(description, attribute) : entity.add(description, attribute);
    }

    final EntityDescriptor.Builder<E> entity() {
        return entity;
    }

    /**
     * Builds a reference.
     *
     * @param <E> the mapped class
     * @param <R> the related class
     */
    public static final class OfReference<E, R> extends RelationshipBuilder<E, R, OfReference<E, R>> {

        OfReference(EntityDescriptor.Builder<E> entity, String name, Class<R> target) {
            super(entity, name, null, null, target);
        }

        @Override
        OfReference<E, R> self() {
            return this;
        }

        /** The finished attribute. */
        public ReferenceAttribute<E, R> add() {
            RelationshipDescription description = description();
            return add(description, new ReferenceAttribute<>(entity().owner(), description));
        }
    }

    /**
     * Builds a collection.
     *
     * @param <E> the mapped class
     * @param <R> the related class
     */
    public static final class OfCollection<E, R> extends RelationshipBuilder<E, R, OfCollection<E, R>> {

        private @Nullable MemberRule members;

        OfCollection(
                EntityDescriptor.Builder<E> entity,
                String name,
                CollectionKind kind,
                @Nullable DynamicFactory dynamicFactory,
                Class<R> target) {
            super(entity, name, kind, dynamicFactory, target);
        }

        @Override
        OfCollection<E, R> self() {
            return this;
        }

        @Override
        OfCollection<E, R> like(RelationshipDescription before) {
            members = before.members();
            return super.like(before);
        }

        @Override
        @Nullable MemberRule memberRule() {
            return members;
        }

        /** As a map by an attribute of the target. */
        public OfCollection<E, R> keyedBy(String attribute) {
            members = new MemberRule.KeyedByAttribute(attribute);
            return this;
        }

        /** As a map by what a function tells of a member, null while it tells nothing. */
        @SuppressWarnings("unchecked") // only members are given to it, and those are of the target
        public OfCollection<E, R> keyedBy(Function<? super R, ?> key) {
            members = new MemberRule.KeyedByFunction((Function<Object, ?>) key);
            return this;
        }

        /** As a sorted set in this order. */
        @SuppressWarnings("unchecked") // only members are given to it, and those are of the target
        public OfCollection<E, R> sortedBy(Comparator<? super R> order) {
            members = new MemberRule.SortedBy((Comparator<Object>) order);
            return this;
        }

        /** As a list whose members keep their places, counted from 0, in an attribute. */
        public OfCollection<E, R> positionedBy(String attribute) {
            members = new MemberRule.PositionedBy(attribute);
            return this;
        }

        /** The finished attribute. */
        public CollectionAttribute<E, R> add() {
            RelationshipDescription description = description();
            return add(description, new CollectionAttribute<>(entity().owner(), description));
        }
    }
}
