package io.athanor.orm.mapping;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.RelationshipDescription;
import org.jspecify.annotations.Nullable;

/** A relationship of one mapped class to another, with the columns that join them. Immutable once published. */
public abstract sealed class Relationship implements Property permits ToOne, ToMany, ManyToMany {

    private final Mapper source;
    private final Mapper target;
    private final RelationshipDescription description;
    private final JoinPath path;
    private final boolean ownsMembers;

    Relationship(Mapper source, Mapper target, RelationshipDescription description, JoinPath path) {
        this.source = source;
        this.target = target;
        this.description = description;
        this.path = path;
        this.ownsMembers = description.cascade().contains(Cascade.DELETE_ORPHAN);
    }

    /** What a visitor makes of this kind. */
    public abstract <R> R accept(RelationshipVisitor<R> visitor);

    /** The owning class's mapper. */
    public final Mapper source() {
        return source;
    }

    /** The related class's mapper. */
    public final Mapper target() {
        return target;
    }

    /** What the annotations say. */
    public final RelationshipDescription description() {
        return description;
    }

    /** How the two sides are joined. */
    public final JoinPath path() {
        return path;
    }

    @Override
    public final int attribute() {
        return description.index();
    }

    /** The kind of collection, or null for a reference. */
    public final @Nullable CollectionKind collection() {
        return description.collection();
    }

    /** Whether it leads to several objects. */
    public final boolean isCollection() {
        return description.collection() != null;
    }

    /** Whether it is queried, and never held as a whole. */
    public final boolean isDynamic() {
        return description.collection() != null && !description.collection().isHeld();
    }

    /** The other direction, or null if there is none. */
    public final @Nullable Relationship inverse() {
        String name = description.backPopulates();
        return name.isEmpty()
                ? null
                : target.relationship(target.descriptor().attribute(name).index());
    }

    /** Whether something is done to the related objects along with the owner. */
    public final boolean cascades(Cascade what) {
        return description.cascade().contains(what);
    }

    /** Whether it is loaded, but never written. */
    public final boolean isViewOnly() {
        return description.writing().viewOnly();
    }

    /** What is left to the database when the owner is deleted. */
    public final PassiveDeletes passiveDeletes() {
        return description.passiveDeletes();
    }

    /** Whether a member that is taken out is deleted. */
    public final boolean ownsMembers() {
        return ownsMembers;
    }

    /** Whether the related object is found by its primary key, so that the identity map may answer. */
    public boolean isByKey() {
        return false;
    }

    /**
     * The target's primary key of the values of the owner's columns, or null if one of them is null or the related
     * object is not found by its key.
     */
    public @Nullable Object targetKey(@Nullable Object[] values) {
        return null;
    }

    /** Whether the owner's columns are the foreign key, so that the program may have set them to refer elsewhere. */
    public boolean isKeyHeldByOwner() {
        return false;
    }

    /** Whether the database must be asked what an unloaded reference refers to, since the other side holds the key. */
    public boolean isReferenceHeldByTarget() {
        return false;
    }

    @Override
    public final String name() {
        return source.name() + "." + description.name();
    }

    @Override
    public final String toString() {
        return name();
    }
}
