package io.athanor.schema.automap;

import io.athanor.schema.ForeignKey;
import io.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a relationship between two tables.
 *
 * @param source the table that it starts at
 * @param name its name, which no column and no other relationship of the source has
 * @param kind how many rows it leads to
 * @param target the table that it leads to
 * @param foreignKey the foreign key; of a many-to-many relationship, that of the pairs to the source
 * @param secondary the table of pairs of a many-to-many relationship, or null
 * @param inverse the name of the other direction, at the target
 * @param isAmbiguous whether several foreign keys relate the two tables, so that it must be told which one this is
 */
public record DerivedRelationship(
        Table source,
        String name,
        RelationshipKind kind,
        Table target,
        ForeignKey foreignKey,
        @Nullable Table secondary,
        String inverse,
        boolean isAmbiguous) {}
