package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Maps a field to related entities: one (many-to-one, one-to-one) or a collection (one-to-many, many-to-many). */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Relationship {

    /** The attribute of the target which is the other direction of this relationship; by default none. */
    String backPopulates() default "";

    /**
     * The attributes of the target by which a collection is ordered, with commas between them, each optionally followed
     * by {@code " asc"} or {@code " desc"}; by default none.
     */
    String orderBy() default "";

    /** What is done to the related objects along with this one. */
    Cascade[] cascade() default {Cascade.SAVE_UPDATE, Cascade.MERGE};

    /** How the related objects are loaded unless a query says otherwise. */
    Lazy lazy() default Lazy.SELECT;

    /** The name of the association table of a many-to-many relationship; by default none. */
    String secondary() default "";

    /**
     * The attributes of the owning or target class whose columns are the foreign key, where several could be; by
     * default inferred.
     */
    String[] foreignKeys() default {};

    /**
     * The attribute on the remote side of a self-referential reference, normally the primary key; by default inferred.
     */
    String[] remoteSide() default {};

    /**
     * The condition that joins the two sides, where no foreign key tells or more is to be said: the name of a constant
     * and its class, such as {@code "ShopJoins.HOME"}, or of a static method with {@code ()} behind it, whose value is
     * an {@code Expression<Boolean>} over attributes of both sides. {@code JoinMarks} says which columns refer, and
     * which are of the related side. With an association table it joins both sides to that. What is compared with a
     * constant is part of the condition, but not written. By default the foreign keys tell.
     */
    String join() default "";

    /**
     * Whether the relationship is loaded, but never written: changes of it are refused, and nothing cascades along it
     * that writes. Its condition may be any; by default false.
     */
    boolean viewOnly() default false;

    /**
     * What is left to the database when the owner is deleted, whose foreign key must say so by ON DELETE; by default
     * nothing.
     */
    PassiveDeletes passiveDeletes() default PassiveDeletes.NONE;

    /**
     * Whether an object may be referred to by one owner at a time, which is what {@link Cascade#DELETE_ORPHAN} needs
     * where the foreign key or an association table would allow several. A second owner is refused while the first one
     * is in memory and refers to the object; by default any number of owners may.
     */
    boolean singleParent() default false;

    /**
     * Whether the foreign key is written by an UPDATE of its own, after the rows of both sides. A flush does so by
     * itself where rows need each other in a circle; by default only there.
     */
    boolean postUpdate() default false;

    /** Who rewrites the foreign keys when the key changes that they refer to; by default what the foreign key says. */
    PassiveUpdates passiveUpdates() default PassiveUpdates.INFERRED;

    /**
     * Whether eager joins to the related objects are inner joins, which leave out owners without any: for references
     * that are never null.
     */
    boolean innerJoin() default false;

    /**
     * How often a relationship that comes back to its class, or leads to itself, is followed where {@link #lazy} loads
     * it eagerly; by default once, where it does not come back.
     */
    int joinDepth() default 0;
}
