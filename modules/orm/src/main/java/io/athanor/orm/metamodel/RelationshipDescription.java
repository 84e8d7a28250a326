package io.athanor.orm.metamodel;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.sql.Expression;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a relationship's field say. An empty string or list, or null, means that nothing is said.
 *
 * @param name the name of the field
 * @param index the number of the attribute
 * @param target the related class
 * @param collection the kind of collection, or null for a reference
 * @param dynamicFactory what makes the collections of a dynamic relationship; null for any other
 * @param backPopulates the attribute of the target that is the other direction
 * @param orderBy by what attribute of the target to sort
 * @param cascade what is done to the related objects along with the owner
 * @param lazy how the related objects are loaded
 * @param secondary the association table
 * @param foreignKeys the attributes whose columns are the foreign key
 * @param remoteSide the attributes on the remote side of a self-referential relationship
 * @param members what the collection makes of its members beyond holding them
 * @param passiveDeletes what is left to the database when the owner is deleted
 * @param writing what a flush makes of it
 * @param innerJoin whether eager joins to the related objects leave out owners without any
 * @param joinDepth how often the relationship may follow itself in eager loads of the mapping; 0 for once at most,
 *     where it does not come back to a class
 * @param join gives the condition that joins the two sides, or null if foreign keys do
 */
public record RelationshipDescription(
        String name,
        int index,
        Class<?> target,
        @Nullable CollectionKind collection,
        @Nullable DynamicFactory dynamicFactory,
        String backPopulates,
        @Nullable RelationshipOrder orderBy,
        Set<Cascade> cascade,
        Lazy lazy,
        String secondary,
        List<String> foreignKeys,
        List<String> remoteSide,
        @Nullable MemberRule members,
        PassiveDeletes passiveDeletes,
        WriteRule writing,
        boolean innerJoin,
        int joinDepth,
        @Nullable Supplier<? extends Expression<Boolean>> join)
        implements AttributeDescription {}
