package io.athanor.compatibility.natural;

import io.athanor.orm.Registry;
import io.athanor.schema.Column;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.List;

/** The mapping of what has natural keys; some tables say more than the classes can. */
public final class NaturalKeys {

    private NaturalKeys() {}

    /** A registry of all of them, and its tables. */
    public static Registry registry() {
        MetaData metadata = new MetaData();
        Table.create(
                "slots",
                metadata,
                Column.of("topic", Types.string(30)),
                Column.of("hour", Types.INTEGER),
                Column.of("day", Types.string(30)),
                PrimaryKeyConstraint.of("hour", "day"));
        createWithRoom("desks", metadata, toRoom().onUpdate(ReferentialAction.CASCADE));
        createWithRoom("lamps", metadata, toRoom());
        Table.create(
                "club_players",
                metadata,
                Column.of("club_name", Types.string(30))
                        .references("clubs.name")
                        .primaryKey(),
                Column.of("player_name", Types.string(30))
                        .references("players.name", key -> key.onUpdate(ReferentialAction.CASCADE))
                        .primaryKey());
        return Registry.of(
                metadata,
                Writer_.ENTITY,
                Novel_.ENTITY,
                Hero_.ENTITY,
                Deed_.ENTITY,
                Fan_.ENTITY,
                Room_.ENTITY,
                Desk_.ENTITY,
                Lamp_.ENTITY,
                Bill_.ENTITY,
                Item_.ENTITY,
                Area_.ENTITY,
                Club_.ENTITY,
                Player_.ENTITY,
                Slot_.ENTITY);
    }

    private static ForeignKeyConstraint toRoom() {
        return ForeignKeyConstraint.of(List.of("building", "number"), List.of("rooms.building", "rooms.number"));
    }

    private static void createWithRoom(String name, MetaData metadata, ForeignKeyConstraint toRoom) {
        Table.create(
                name,
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("label", Types.string(30)).notNull(),
                Column.of("building", Types.string(30)),
                Column.of("number", Types.INTEGER),
                toRoom);
    }
}
