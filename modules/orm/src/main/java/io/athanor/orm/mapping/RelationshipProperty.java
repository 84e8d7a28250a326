package io.athanor.orm.mapping;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.RelationshipDescription;
import io.athanor.schema.Table;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A relationship of one mapped class to another, with the columns that join them. */
public final class RelationshipProperty {

    private final Mapper source;
    private final Mapper target;
    private final RelationshipDescription description;
    private final Direction direction;
    private final List<ColumnPair> pairs;
    private final @Nullable Table secondary;
    private final List<SecondaryPair> localPairs;
    private final List<SecondaryPair> remotePairs;
    private final @Nullable MappedColumn orderBy;
    private final boolean descending;

    RelationshipProperty(
            Mapper source,
            Mapper target,
            RelationshipDescription description,
            Direction direction,
            List<ColumnPair> pairs,
            @Nullable Table secondary,
            List<SecondaryPair> localPairs,
            List<SecondaryPair> remotePairs,
            @Nullable MappedColumn orderBy,
            boolean descending) {
        this.source = source;
        this.target = target;
        this.description = description;
        this.direction = direction;
        this.pairs = pairs;
        this.secondary = secondary;
        this.localPairs = localPairs;
        this.remotePairs = remotePairs;
        this.orderBy = orderBy;
        this.descending = descending;
    }

    /** The owning class's mapper. */
    public Mapper source() {
        return source;
    }

    /** The related class's mapper. */
    public Mapper target() {
        return target;
    }

    /** What the annotations say. */
    public RelationshipDescription description() {
        return description;
    }

    /** The number of the attribute. */
    public int attribute() {
        return description.index();
    }

    /** Which side holds the foreign key. */
    public Direction direction() {
        return direction;
    }

    /** The kind of collection, or null for a reference. */
    public @Nullable CollectionKind collection() {
        return description.collection();
    }

    /** The attributes that are equal for related rows; empty of a many-to-many relationship. */
    public List<ColumnPair> pairs() {
        return pairs;
    }

    /** The association table, or null if there is none. */
    public @Nullable Table secondary() {
        return secondary;
    }

    /** The owning class's attributes and the association table's columns. */
    public List<SecondaryPair> localPairs() {
        return localPairs;
    }

    /** The related class's attributes and the association table's columns. */
    public List<SecondaryPair> remotePairs() {
        return remotePairs;
    }

    /** The other direction, or null if there is none. */
    public @Nullable RelationshipProperty inverse() {
        String name = description.backPopulates();
        return name.isEmpty()
                ? null
                : target.relationship(target.descriptor().attribute(name).index());
    }

    /** Whether something is done to the related objects along with the owner. */
    public boolean cascades(Cascade what) {
        return description.cascade().contains(what);
    }

    /** Whether the reference's target is found by its primary key, so that the identity map may answer. */
    public boolean isByKey() {
        if (direction != Direction.MANY_TO_ONE || pairs.size() != target.keyAttributes().length) {
            return false;
        }
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).remote().attribute() != target.keyAttributes()[i]) {
                return false;
            }
        }
        return true;
    }

    /** The sort key of the related rows, or null for none. */
    public @Nullable Element orderBy(ColumnSource targetColumns) {
        if (orderBy == null) {
            return null;
        }
        ColumnClause<?> column = targetColumns.column(orderBy);
        return descending ? column.desc() : column;
    }

    /** The condition that joins the two sides; an association table, if there is one, is the second argument. */
    public Predicate joinCondition(
            ColumnSource sourceColumns, @Nullable FromClause secondaryFrom, ColumnSource targetColumns) {
        List<Predicate> parts = new ArrayList<>();
        if (secondaryFrom != null) {
            parts.addAll(localCondition(sourceColumns, secondaryFrom));
            parts.addAll(remoteCondition(targetColumns, secondaryFrom));
        } else {
            for (ColumnPair pair : pairs) {
                ColumnClause<?> local = sourceColumns.column(pair.local());
                ColumnClause<?> remote = targetColumns.column(pair.remote());
                // The column referred to stands first, whichever side it is on.
                parts.add(
                        direction == Direction.ONE_TO_MANY
                                ? local.compare(Operator.EQ, remote)
                                : remote.compare(Operator.EQ, local));
            }
        }
        return ClauseList.of(Operator.AND, parts);
    }

    /** The conditions that join the owning side with the association table. */
    public List<Predicate> localCondition(ColumnSource sourceColumns, FromClause secondaryFrom) {
        return conditions(localPairs, sourceColumns, secondaryFrom);
    }

    /** The conditions that join the related side with the association table. */
    public List<Predicate> remoteCondition(ColumnSource targetColumns, FromClause secondaryFrom) {
        return conditions(remotePairs, targetColumns, secondaryFrom);
    }

    private static List<Predicate> conditions(List<SecondaryPair> pairs, ColumnSource side, FromClause secondaryFrom) {
        List<Predicate> parts = new ArrayList<>();
        for (SecondaryPair pair : pairs) {
            parts.add(side.column(pair.mapped())
                    .compare(Operator.EQ, secondaryFrom.c(pair.column().key())));
        }
        return parts;
    }

    /** The name for messages. */
    public String name() {
        return source.name() + "." + description.name();
    }

    @Override
    public String toString() {
        return name();
    }
}
