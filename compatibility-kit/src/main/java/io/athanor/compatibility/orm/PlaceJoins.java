package io.athanor.compatibility.orm;

import static io.athanor.orm.metamodel.JoinMarks.foreign;
import static io.athanor.orm.metamodel.JoinMarks.remote;

import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.type.Types;

/** The conditions by which people and places are joined, whose tables have no foreign keys. */
final class PlaceJoins {

    static final Table FRIENDS = friends(new MetaData());

    static final Predicate ADDRESSES = Places_Person_.id.eq(foreign(Places_Address_.personId));

    private PlaceJoins() {}

    static Table friends(MetaData metadata) {
        return Table.create(
                "place_friends",
                metadata,
                Column.of("from_id", Types.INTEGER).primaryKey(),
                Column.of("to_id", Types.INTEGER).primaryKey());
    }

    static Predicate homes() {
        return ADDRESSES.and(Places_Address_.kind.eq("home"));
    }

    static Predicate person() {
        return foreign(Places_Address_.personId).eq(Places_Person_.id);
    }

    static Predicate boss() {
        return foreign(Places_Person_.bossCode).eq(remote(Places_Person_.code));
    }

    static Predicate reports() {
        return Places_Person_.code.eq(remote(foreign(Places_Person_.bossCode)));
    }

    static Predicate younger() {
        return remote(Places_Person_.age).lt(Places_Person_.age);
    }

    static Predicate neighbours() {
        return Places_Person_.town.eq(remote(Places_Person_.town)).and(Places_Person_.id.ne(remote(Places_Person_.id)));
    }

    @SuppressWarnings("unchecked") // it is a column of numbers
    static Predicate friends() {
        return Places_Person_.id
                .eq((Expression<Integer>) FRIENDS.c("from_id"))
                .and(remote(Places_Person_.id).eq((Expression<Integer>) FRIENDS.c("to_id")));
    }

    @SuppressWarnings("unchecked") // it is a column of numbers
    static Predicate olderFriends() {
        return friends().and(remote(Places_Person_.age).gt(Places_Person_.age));
    }

    static Predicate notesOfPerson() {
        return Places_Person_.id.eq(foreign(Places_Note_.ownerId)).and(Places_Note_.ownerKind.eq("person"));
    }

    static Predicate notesOfAddress() {
        return Places_Address_.id.eq(foreign(Places_Note_.ownerId)).and(Places_Note_.ownerKind.eq("address"));
    }

    static Predicate personOfNote() {
        return foreign(Places_Note_.ownerId).eq(Places_Person_.id).and(Places_Note_.ownerKind.eq("person"));
    }

    static Predicate tools() {
        return Places_Worker_.id.eq(foreign(Places_Tool_.workerId));
    }

    static Predicate bookings() {
        return Places_Room_.house
                .eq(foreign(Places_Booking_.house))
                .and(Places_Room_.door.eq(foreign(Places_Booking_.door)));
    }

    static Predicate room() {
        return foreign(Places_Booking_.house)
                .eq(Places_Room_.house)
                .and(foreign(Places_Booking_.door).eq(Places_Room_.door));
    }

    static Predicate oddSides() {
        return foreign(Places_Odd_.otherId).eq(Places_Odd_.id);
    }

    static Predicate oddDirection() {
        return Places_Odd_.personId.eq(Places_Person_.id);
    }

    static Predicate oddClass() {
        return foreign(Places_Odd_.personId).eq(Places_Address_.id);
    }

    static Predicate oddRelationship() {
        return foreign(Places_Odd_.personId).eq(Places_Person_.id).and(Places_Person_.addresses.any());
    }
}
