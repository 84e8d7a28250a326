package io.athanor.orm.load;

import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.sql.type.Codec;
import java.util.List;

/**
 * Where in a row the columns of one object are, and what else is loaded with it. Immutable; made once per statement.
 *
 * @param mapper the class
 * @param positions the JDBC position of each attribute, 0 if the row does not have it
 * @param codecs how each attribute is read
 * @param keyPositions the JDBC positions of the primary key
 * @param joined the related objects whose columns are in the same row
 * @param afterwards the relationships loaded by further statements
 * @param forbidden the attributes whose access throws
 * @param empty the relationships that are taken as empty
 */
record EntityPlan(
        Mapper mapper,
        int[] positions,
        Codec<?>[] codecs,
        int[] keyPositions,
        List<JoinedPlan> joined,
        List<AfterwardsPlan> afterwards,
        int[] forbidden,
        int[] empty)
        implements PlanItem {

    /**
     * A related object in the same row.
     *
     * @param property the relationship
     * @param entity the related object's columns
     */
    record JoinedPlan(Relationship property, EntityPlan entity) {}
}
