package io.athanor.orm.load;

import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.state.DeferredColumns;
import io.athanor.sql.type.Codec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a row the columns of one object are, and what else is loaded with it. Immutable; made once per structure of
 * statements, so it has paths and numbers only, and nothing of the statement that it was made for.
 *
 * @param mapper the class
 * @param path the way to the object
 * @param positions the JDBC position of each attribute, 0 if the row does not have it
 * @param codecs how each attribute is read
 * @param keyPositions the JDBC positions of the primary key
 * @param present the attributes that the row has
 * @param missing the attributes of columns that the row does not have
 * @param joined the related objects whose columns are in the same row
 * @param later what is loaded by further statements
 * @param forbidden the attributes whose access throws
 * @param empty the relationships that are taken as empty
 * @param deferred the columns that the row does not have because they are loaded apart, or null if there are none
 * @param classes where the rows may be objects of classes below, what tells which, and their plans; else null
 * @param forbiddenStatements the relationships whose access throws where it would need a statement
 */
record EntityPlan(
        Mapper mapper,
        LoadPath path,
        int[] positions,
        Codec<?>[] codecs,
        int[] keyPositions,
        int[] present,
        int[] missing,
        List<JoinedPlan> joined,
        List<PostLoad> later,
        int[] forbidden,
        int[] empty,
        @Nullable DeferredColumns deferred,
        @Nullable ClassPlans classes,
        int[] forbiddenStatements)
        implements PlanItem {

    /**
     * A related object in the same row.
     *
     * @param relationship the relationship
     * @param entity the related object's columns
     */
    record JoinedPlan(Relationship relationship, EntityPlan entity) {}
}
